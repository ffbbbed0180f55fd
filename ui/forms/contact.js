/** A contact after the fact: everything the recorder takes, to be put right. */
import { answer, choice, choices, lines, moment, number, trip } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const contact = {
  kind: 'contact',
  title: 'Edit contact',
  new_title: 'New contact',
  groups: [
    { name: 'met', legend: 'With whom', fields: [choices('whom', 'With', 'whom')] },
    { name: 'by', legend: 'How', fields: [choice('channel', 'Channel', 'channel')] },
    { name: 'result', legend: 'What happened', fields: [choice('outcome', 'Outcome', 'contact-outcome')] },
    {
      name: 'event',
      legend: 'When',
      fields: [moment('at', 'Began'), number('minutes', 'Minutes')],
    },
    { name: 'note', legend: 'Note', fields: [lines('words', 'What was said and agreed')] },
    {
      name: 'questions',
      legend: 'How it felt',
      fields: [
        { ...answer('helpful', 'Was that helpful?'), list: 'helpful' },
        { ...answer('another', 'Would another be useful?'), list: 'another' },
      ],
    },
    trip,
  ],
};
