/**
 * An appointment: a time set aside to be with someone. What came of it is told on Today or with the recorder,
 * because there it makes the contact as well.
 */
import { choice, moment, number, text } from './fields.js';
import { offering } from './offering.js';

/** @type {import("./fields.js").FormDeclaration} */
export const appointment = {
  kind: 'appointment',
  title: 'Edit appointment',
  new_title: 'Book an appointment',
  // How they meet decides which times are offered.
  first: '#field-venue-channel',
  groups: [
    {
      name: 'time',
      legend: 'When',
      aid: offering,
      fields: [
        moment('start', 'Begins'),
        number('minutes', 'Minutes'),
        number('travel_minutes', 'Minutes of travel before'),
      ],
    },
    {
      name: 'venue',
      legend: 'Where and how',
      fields: [
        choice('channel', 'How', 'channel'),
        text('words', 'Where', 'Empty for their home; or for example: surgery, room 4'),
      ],
    },
    {
      name: 'purpose',
      legend: 'What about',
      fields: [text('words', 'What it is about'), text('bring', 'What to bring')],
    },
  ],
};
