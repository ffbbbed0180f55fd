/** A person: whoever it is, what is known of them, how to reach them. */
import { alerts, answer, choice, choices, day, lines, number, reach, text } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const person = {
  kind: 'person',
  title: 'Edit person',
  new_title: 'New person',
  groups: [
    {
      name: 'name',
      legend: 'Name',
      fields: [
        text('given', 'Given name', 'Or the only name there is'),
        text('family', 'Family name'),
        text('known_as', 'Likes to be called'),
        text('pronouns', 'Pronouns'),
        text('say_it', 'How to say the name'),
      ],
    },
    {
      name: 'born',
      legend: 'Born',
      fields: [day('on', 'Birth date', 'For example 3 Feb 1948, or only the year')],
    },
    {
      name: 'nhs',
      legend: 'NHS number',
      fields: [
        text('number', 'NHS number', 'Ten digits, with or without spaces'),
        choice('absent', 'Why there is none', 'nhs-number-absent'),
      ],
    },
    reach,
    {
      name: 'find_at',
      legend: 'Where to find them',
      hint: 'For someone without an address',
      fields: [lines('words', 'Find at', 'For example: by the library most mornings')],
    },
    alerts,
    {
      name: 'matters',
      legend: 'What matters to me',
      fields: [lines('words', 'In their own words')],
    },
    {
      name: 'availability',
      legend: 'When and how long suits them',
      fields: [
        text('words', 'Best times', 'For example: mornings, school run until 9'),
        number('minutes', 'Minutes that suit them'),
        choices('barriers', 'What stands in the way', 'barrier'),
      ],
    },
    {
      name: 'communication',
      legend: 'How to communicate',
      fields: [
        choice('prefers', 'Prefers', 'preferred-contact'),
        text('interpreter', 'Interpreter', 'For which language'),
        text('formats', 'Formats', 'Large print, easy read, sign language'),
      ],
    },
    {
      name: 'practice',
      legend: 'GP practice',
      fields: [
        text('name', 'Practice'),
        text('doctor', 'Doctor or nurse'),
        text('ods_code', 'National code (ODS)'),
      ],
    },
    {
      name: 'social',
      legend: 'How they live',
      folded: true,
      fields: [
        choice('accommodation', 'Accommodation', 'accommodation'),
        choice('employment', 'Employment', 'employment'),
        text('household', 'Who else lives there'),
        answer('carer', 'Is a carer?'),
        answer('armed_forces', 'Armed forces, or family of someone who served?'),
      ],
    },
    {
      name: 'identity',
      legend: 'How they describe themselves',
      hint: 'All of it may stay unasked',
      folded: true,
      fields: [
        choice('gender', 'Gender', 'gender'),
        answer('same_as_birth', 'The same as registered at birth?'),
        choice('ethnic_group', 'Ethnic group', 'ethnic-group'),
        text('language', 'First language'),
        text('faith', 'Faith'),
      ],
    },
    {
      name: 'young',
      legend: 'Under 18',
      folded: true,
      fields: [
        text('school', 'School or college'),
        text('letters_to', 'Who may receive letters'),
        lines('own_view', 'The young person’s own view'),
      ],
    },
  ],
};
