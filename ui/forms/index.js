/** Every form, a line each. */
import { activity } from './activity.js';
import { appointment } from './appointment.js';
import { concern } from './concern.js';
import { contact } from './contact.js';
import { measure } from './measure.js';
import { person } from './person.js';
import { place } from './place.js';
import { referral } from './referral.js';
import { relation } from './relation.js';
import { scheme } from './scheme.js';
import { task } from './task.js';

export const forms = {
  person,
  place,
  relation,
  scheme,
  referral,
  contact,
  appointment,
  task,
  activity,
  concern,
  measure,
};
