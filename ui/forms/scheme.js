/** A scheme: who pays for the work, who is responsible for the data, what was agreed. */
import { day, lines, number, text } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const scheme = {
  kind: 'scheme',
  title: 'Edit scheme',
  new_title: 'Add a scheme',
  groups: [
    {
      name: 'title',
      legend: 'What it is',
      fields: [
        text('name', 'Name', 'For example: Community Links, Bow'),
        text('funder', 'Who pays'),
        text('controller', 'Who decides about the data', 'The controller in data protection law'),
      ],
    },
    {
      name: 'eligibility',
      legend: 'Who it is for',
      fields: [
        lines('words', 'In words'),
        text('area', 'Area'),
        number('from_age', 'Youngest age', 'Empty for any'),
      ],
    },
    {
      name: 'offer',
      legend: 'What is offered',
      fields: [
        number('contacts', 'Usual number of contacts'),
        number('first_within_days', 'First contact within days'),
      ],
    },
    {
      name: 'retention',
      legend: 'How long records are kept',
      fields: [
        number('years', 'Years after support ended', '8 for adult health and social care'),
        text('reason', 'Why, where it is another number'),
      ],
    },
    {
      name: 'runs',
      legend: 'When it runs',
      fields: [day('from', 'From'), day('to', 'To', 'Empty while it runs')],
    },
  ],
};
