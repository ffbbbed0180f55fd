/** Someone around the person: who they are, what they may be told, on what authority they act. */
import { choice, day, lines, reach, text, tick } from './fields.js';

/** @type {import("./fields.js").FormDeclaration} */
export const relation = {
  kind: 'relation',
  title: 'Edit someone around them',
  new_title: 'Add someone around them',
  groups: [
    {
      name: 'who',
      legend: 'Who they are',
      fields: [
        text('name', 'Name'),
        text('relationship', 'What they are to the person', 'For example: daughter'),
        choice('kind', 'Kind', 'relation-kind'),
        text('organisation', 'Organisation', 'For professionals'),
        tick('emergency', 'The one to ring in an emergency'),
      ],
    },
    reach,
    {
      name: 'telling',
      legend: 'What they may be told',
      fields: [
        choice('may_tell', 'May be told', 'may-tell'),
        lines('limits', 'In words'),
        tick('do_not_contact', 'Do not contact, whatever else stands here'),
      ],
    },
    {
      name: 'authority',
      legend: 'Authority to act for the person',
      folded: true,
      fields: [
        choice('kind', 'Authority', 'authority'),
        day('seen_on', 'The paper was seen on'),
        text('seen_by', 'Who saw it'),
      ],
    },
  ],
};
