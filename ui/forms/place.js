/** A place: an address with its access and its risks, which stay when people move. */
import { alerts, lines, text } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const place = {
  kind: 'place',
  title: 'Edit place',
  new_title: 'Add a place',
  groups: [
    {
      name: 'address',
      legend: 'Address',
      fields: [
        lines('lines', 'Number and street', 'A line each'),
        text('town', 'Town'),
        text('postcode', 'Postcode', 'For example E3 4PT'),
      ],
    },
    {
      name: 'access',
      legend: 'Getting there and in',
      fields: [
        lines('words', 'Getting in', 'For example: stairs, buzzer 14'),
        lines('travel', 'Getting there', 'Where to park, or which bus'),
      ],
    },
    alerts,
  ],
};
