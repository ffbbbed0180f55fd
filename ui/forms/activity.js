/** An activity: work without one named person. Who came to a session is ticked on its register, not here. */
import { choice, lines, moment, number, text, trip } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const activity = {
  kind: 'activity',
  title: 'Edit activity',
  new_title: 'Add an activity',
  groups: [
    {
      name: 'what',
      legend: 'What',
      fields: [choice('kind', 'Kind', 'activity-kind'), lines('words', 'What it is')],
    },
    {
      name: 'time',
      legend: 'When',
      fields: [
        moment('start', 'Begins'),
        number('minutes', 'Minutes'),
        number('travel_minutes', 'Minutes of travel before'),
      ],
    },
    { name: 'venue', legend: 'Where', fields: [text('words', 'Where')] },
    trip,
    { name: 'result', legend: 'What came of it', fields: [choice('outcome', 'Outcome', 'activity-outcome')] },
  ],
};
