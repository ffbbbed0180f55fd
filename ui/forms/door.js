/** From a note about a closed door to the steps of one: nothing is saved yet, and no word is lost on the way. */
import { joined } from '../lib/words.js';

/** @import {Draft} from "../replies.d.ts" */

/** The outcome of whoever stood before a closed door. */
const NO_REPLY = 'no-reply';

/** The key under which the steps are kept until they are saved. @param {string} appointment */
export const doorKey = (appointment) => `no-reply:${appointment}`;

/** Whether there are steps to take: nobody came to the door of a booked visit. @param {{outcome: string, appointment: string}} values */
export const atClosedDoor = ({ outcome, appointment }) => outcome === NO_REPLY && appointment !== '';

/**
 * Carries the note over to the steps.
 *
 * @param {any} api
 * @param {{appointment: string, note: string, draft: string}} from `draft` is where the note was kept before
 */
export async function carryToDoor(api, { appointment, note, draft }) {
  const key = doorKey(appointment);
  const { drafts } = await api.list_drafts();
  const before = drafts.find((/** @type {Draft} */ each) => each.key === key)?.values;
  const values = { ticks: {}, retry_at: '', ...before, note: joined(before?.note, note.trim()) };
  if (before || values.note) await api.save_draft({ key, values });
  await api.discard_draft({ key: draft });
}
