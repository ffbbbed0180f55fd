/** A referral: one episode of support within a scheme. Its status has a dialog of its own. */
import { answer, choice, choices, day, lines, number, text } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const referral = {
  kind: 'referral',
  title: 'Edit referral',
  new_title: 'New referral',
  groups: [
    {
      name: 'source',
      legend: 'Where it came from',
      fields: [
        choice('kind', 'Who referred', 'referral-source'),
        text('referrer', 'Their name'),
        text('organisation', 'Their organisation or practice'),
        day('received_on', 'Received on', 'The waiting clock starts here'),
      ],
    },
    {
      name: 'reason',
      legend: 'Why',
      fields: [
        lines('words', 'In the referrer’s words'),
        choices('needs', 'Needs', 'need'),
        choice('urgency', 'How soon', 'urgency'),
      ],
    },
    {
      name: 'agreement',
      legend: 'What the person knows and agrees to',
      fields: [
        answer('knows_and_agrees', 'Knows of the referral and agrees?'),
        answer('gp_may_be_told', 'May the GP be told?'),
      ],
    },
    {
      name: 'privacy',
      legend: 'Privacy information given',
      fields: [
        choice('how', 'How', 'privacy-given'),
        day('on', 'On'),
        text('version', 'Version of the text'),
      ],
    },
    {
      name: 'agreed',
      legend: 'Agreed with the person',
      fields: [number('contacts', 'Contacts'), day('end_on', 'Planned end')],
    },
  ],
};
