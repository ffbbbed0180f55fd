/** What the page of a person decides before anything is drawn. */

/** @import {ReferralView, StoryItem, Missing} from "../../replies.d.ts" */

/** @type {Record<string, string>} */
const reasons = {
  closed: 'closure-reason',
  declined: 'decline-reason',
  paused: 'pause-reason',
};

/** The list of reasons that goes with a status, or none. @param {string} status */
export const reasonsFor = (status) => reasons[status] ?? '';

/** @type {Record<string, string>} */
const tones = { received: 'chip-amber', waiting: 'chip-amber', active: 'chip-teal' };

/** The chip of a status. @param {string} status */
export const statusTone = (status) => tones[status] ?? '';

/** The ring of an event in the story. @param {StoryItem} item */
export function ringOf(item) {
  if (item.kind !== 'contact') return item.kind;
  return item.counts ? 'met' : 'tried';
}

/** Where the form is that takes what is missing. @param {Missing} missing @param {string} person */
export function missingPlace(missing, person) {
  return `/form/${missing.kind}/${missing.id || 'new'}?person=${person}&group=${missing.group}`;
}

/** The status dialog as it begins. @param {ReferralView} referral */
export function statusBegins(referral) {
  return {
    referral: referral.id,
    status: referral.next[0]?.code ?? '',
    reason: '',
    note: '',
    on: '',
    agreed_contacts: '',
  };
}

/** Answers kept from before, where they were about this referral and it can still go there. */
/** @param {ReferralView} referral @param {Record<string, any>} before */
export const stillAnswers = (referral, before) =>
  before.referral === referral.id && referral.next.some(({ code }) => code === before.status) ? before : {};

/** The request of `set_referral_status`. @param {ReferralView} referral @param {ReturnType<typeof statusBegins>} values */
export function statusRequest(referral, values) {
  return {
    referral: referral.id,
    status: values.status,
    reason: reasonsFor(values.status) ? values.reason : '',
    note: values.note.trim(),
    on: values.on.trim(),
    agreed_contacts: Number.parseInt(values.agreed_contacts, 10) || 0,
  };
}
