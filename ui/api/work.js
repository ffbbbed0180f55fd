/** The work: people, the day, what happened, and what goes elsewhere. */
import { call } from './backend.js';

/** @import {Ask} from './backend.js' */

/** Goes on with the visit that was under way at the lock. */
export const go_on_with_visit = () => call('go_on_with_visit');

/** Goes back into the visit under way. */
export const resume_visit = () => call('resume_visit');

/** The day at a glance.
 *  @param {Partial<Ask<'today'>>} request */
export const today = (request) => call('today', request);

/** Days, and what they hold.
 *  @param {Partial<Ask<'diary'>>} request */
export const diary = (request) => call('diary', request);

/** Times that can be offered.
 *  @param {Partial<Ask<'offer_times'>>} request */
export const offer_times = (request) => call('offer_times', request);

/** What speaks against a time.
 *  @param {Partial<Ask<'check_time'>>} request */
export const check_time = (request) => call('check_time', request);

/** What running late would do.
 *  @param {Partial<Ask<'late_day'>>} request */
export const late_day = (request) => call('late_day', request);

/** Texts ready to send, or why there are none.
 *  @param {Partial<Ask<'remind'>>} request */
export const remind = (request) => call('remind', request);

/** The code of a text that was changed.
 *  @param {Ask<'text_code'>} request */
export const text_code = (request) => call('text_code', request);

/** What to do when nobody comes to the door.
 *  @param {Ask<'no_reply'>} request */
export const no_reply = (request) => call('no_reply', request);

/** Rows of the caseload table.
 *  @param {Partial<Ask<'list_people'>>} request */
export const list_people = (request) => call('list_people', request);

/** Finds anything.
 *  @param {Ask<'find'>} request */
export const find = (request) => call('find', request);

/** One person’s page.
 *  @param {Ask<'open_person'>} request */
export const open_person = (request) => call('open_person', request);

/** Who may already be here.
 *  @param {Partial<Ask<'likely_duplicates'>>} request */
export const likely_duplicates = (request) => call('likely_duplicates', request);

/** Marks that should have been looked at again. */
export const marks_due = () => call('marks_due');

/** What must be known before a visit.
 *  @param {Ask<'plan_visit'>} request */
export const plan_visit = (request) => call('plan_visit', request);

/** The person visited. */
export const visit_page = () => call('visit_page');

/** What stands behind the sign during a visit. */
export const visit_marks = () => call('visit_marks');

/** What a form begins with.
 *  @param {Ask<'open_form'>} request */
export const open_form = (request) => call('open_form', request);

/** The schemes. */
export const list_schemes = () => call('list_schemes');

/** Values that differ between two laptops. */
export const list_conflicts = () => call('list_conflicts');

/** A concern on its own screen: a record, a draft, or a new one.
 *  @param {Ask<'open_concern'>} request */
export const open_concern = (request) => call('open_concern', request);

/** Concerns by when and whose, never what. */
export const list_concerns = () => call('list_concerns');

/** Keeps what is typed of a concern; null drops it.
 *  @param {Ask<'keep_concern'>} request */
export const keep_concern = (request) => call('keep_concern', request);

/** Saves a concern.
 *  @param {Ask<'save_concern'>} request */
export const save_concern = (request) => call('save_concern', request);

/** What waits for the GP record, and who is open, by practice.
 *  @param {Ask<'gp_record'>} request */
export const gp_record = (request) => call('gp_record', request);

/** The text for the GP record of one contact or decline.
 *  @param {Ask<'gp_text'>} request */
export const gp_text = (request) => call('gp_text', request);

/** Says that it stands in the GP system.
 *  @param {Ask<'mark_entered'>} request */
export const mark_entered = (request) => call('mark_entered', request);

/** One activity with its register.
 *  @param {Ask<'open_activity'>} request */
export const open_activity = (request) => call('open_activity', request);

/** The activities of a month.
 *  @param {Ask<'list_activities'>} request */
export const list_activities = (request) => call('list_activities', request);

/** Who came to an activity.
 *  @param {Ask<'save_register'>} request */
export const save_register = (request) => call('save_register', request);

/** Says what became of an activity.
 *  @param {Ask<'set_activity_outcome'>} request */
export const set_activity_outcome = (request) => call('set_activity_outcome', request);

/** How far it was the last time.
 *  @param {Ask<'trip_before'>} request */
export const trip_before = (request) => call('trip_before', request);

/** The miles of a month.
 *  @param {Ask<'claims'>} request */
export const claims = (request) => call('claims', request);

/** Saves the miles of a month as a sheet.
 *  @param {Ask<'save_claims_as'>} request */
export const save_claims_as = (request) => call('save_claims_as', request);

/** Keeps typed words that are not a record yet.
 *  @param {Ask<'save_draft'>} request */
export const save_draft = (request) => call('save_draft', request);

/** The drafts. */
export const list_drafts = () => call('list_drafts');

/** Drops a draft.
 *  @param {Ask<'discard_draft'>} request */
export const discard_draft = (request) => call('discard_draft', request);

/** Adds a person with a referral.
 *  @param {Partial<Ask<'add_person'>>} request */
export const add_person = (request) => call('add_person', request);

/** Writes the groups of a form.
 *  @param {Ask<'save_record'>} request */
export const save_record = (request) => call('save_record', request);

/** Deletes a record.
 *  @param {Ask<'delete_record'>} request */
export const delete_record = (request) => call('delete_record', request);

/** Records a contact.
 *  @param {Partial<Ask<'add_contact'>>} request */
export const add_contact = (request) => call('add_contact', request);

/** Moves a referral on.
 *  @param {Partial<Ask<'set_referral_status'>>} request */
export const set_referral_status = (request) => call('set_referral_status', request);

/** Ticks a task, or opens it again.
 *  @param {Ask<'complete_task'>} request */
export const complete_task = (request) => call('complete_task', request);

/** Says what became of an appointment.
 *  @param {Ask<'set_appointment_outcome'>} request */
export const set_appointment_outcome = (request) => call('set_appointment_outcome', request);

/** Goes into a visit.
 *  @param {Ask<'start_visit'>} request */
export const start_visit = (request) => call('start_visit', request);

/** Comes out of a visit.
 *  @param {Ask<'end_visit'>} request */
export const end_visit = (request) => call('end_visit', request);

/** Moves the rest of today.
 *  @param {Ask<'run_late'>} request */
export const run_late = (request) => call('run_late', request);

/** The minutes of travel before something; its two places keep them.
 *  @param {Ask<'say_travel'>} request */
export const say_travel = (request) => call('say_travel', request);

/** Keeps how somebody was reminded or told.
 *  @param {Partial<Ask<'record_reminder'>>} request */
export const record_reminder = (request) => call('record_reminder', request);

/** Keeps what was done when nobody came to the door, and the next try.
 *  @param {Partial<Ask<'record_no_reply'>>} request */
export const record_no_reply = (request) => call('record_no_reply', request);

/** Records that a person has died.
 *  @param {Ask<'record_death'>} request */
export const record_death = (request) => call('record_death', request);

/** Takes the record of a death back, long after it was made: it was a mistake.
 *  @param {Ask<'withdraw_death'>} request */
export const withdraw_death = (request) => call('withdraw_death', request);

/** Records that a person has moved.
 *  @param {Ask<'record_move'>} request */
export const record_move = (request) => call('record_move', request);

/** Keeps one of the values that differ.
 *  @param {Ask<'settle_conflict'>} request */
export const settle_conflict = (request) => call('settle_conflict', request);

/** Takes a save back.
 *  @param {Ask<'undo'>} request */
export const undo = (request) => call('undo', request);

/** Asks for a spreadsheet. */
export const choose_spreadsheet = () => call('choose_spreadsheet');

/** What an import would do.
 *  @param {Ask<'preview_import'>} request */
export const preview_import = (request) => call('preview_import', request);

/** Imports.
 *  @param {Ask<'run_import'>} request */
export const run_import = (request) => call('run_import', request);
