/** A task: something to do, for a person or not. */
import { choice, day, text } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const task = {
  kind: 'task',
  title: 'Edit follow-up',
  new_title: 'Add a follow-up',
  groups: [
    {
      name: 'what',
      legend: 'What',
      fields: [
        { ...text('words', 'What is to be done'), wide: true },
        choice('priority', 'Priority', 'priority'),
      ],
    },
    {
      name: 'due',
      legend: 'By when',
      fields: [day('on', 'Day', 'For example 24 Nov 2026; empty for some time')],
    },
  ],
};
