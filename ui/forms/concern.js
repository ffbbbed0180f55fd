/** A concern about someone’s safety. The form asks in the order in which it is needed: danger before anything else. */
import { choice, day, lines, moment, text } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const concern = {
  kind: 'concern',
  title: 'Edit concern',
  new_title: 'Record a concern',
  groups: [
    {
      name: 'danger',
      legend: 'Danger',
      fields: [choice('now', 'Is anyone in danger now?', 'answer'), lines('done', 'What was done about it')],
    },
    {
      name: 'seen',
      legend: 'What was seen or heard',
      fields: [moment('at', 'When'), text('place', 'Where'), lines('words', 'As it was, without an opinion')],
    },
    { name: 'said', legend: 'What was said', fields: [lines('words', 'The exact words')] },
    {
      name: 'about',
      legend: 'Who else it is about',
      fields: [lines('words', 'For example: her grandson, about 9')],
    },
    {
      name: 'told',
      legend: 'Who was told',
      add: 'Add someone who was told',
      fields: [
        text('who', 'Name and role'),
        choice('how', 'How', 'told-how'),
        moment('at', 'When'),
        lines('words', 'What they said'),
      ],
    },
    {
      name: 'decision',
      legend: 'What was decided',
      fields: [lines('words', 'What'), lines('why', 'Why')],
    },
    {
      name: 'wishes',
      legend: 'What they want',
      fields: [choice('agreed', 'They agreed to telling others', 'wishes'), lines('words', 'In their words')],
    },
    {
      name: 'outcome',
      legend: 'What came of it',
      folded: true,
      fields: [text('reference', 'Reference'), lines('words', 'What'), day('closed_on', 'Settled on')],
    },
  ],
};
