/**
 * The commands of the desk, one function each: the only file that calls them. A refusal is an `ApiError`;
 * decide on its `code`, show its `message` and `advice`.
 */

/** @import {Code, Commands, FieldProblem} from './replies.d.ts' */
/** What a command asks with. @template {keyof Commands} C @typedef {Commands[C]["request"]} Ask */
/** @typedef {(command: string, args: {request: any}) => Promise<any>} Backend */

/** Why a command did nothing, and what to do. */
export class ApiError extends Error {
  /** @param {{code: Code, message: string, advice?: string, problems?: FieldProblem[]}} refusal */
  constructor({ code, message, advice = '', problems = [] }) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.advice = advice;
    this.problems = problems;
  }
}

/** @type {Backend} */
let backend = (command, args) => /** @type {any} */ (window).__TAURI_INTERNALS__.invoke(command, args);
let onLocked = () => {};

/** Answers commands with something else than the desk. @param {Backend} other */
export function setBackend(other) {
  backend = other;
}

/** What to do, before anything else, when a command is refused because the caseload is locked. */
export function whenLocked(act) {
  onLocked = act;
}

/** A refusal as the desk words it, or in its stead a fault of ours without any detail. */
export function toApiError(thrown) {
  if (thrown instanceof ApiError) return thrown;
  if (typeof thrown?.code === 'string' && typeof thrown?.message === 'string') return new ApiError(thrown);
  return new ApiError({
    code: 'internal',
    message: 'Something in Doorstep went wrong.',
    advice: 'Nothing was changed. Try again; if it happens again, lock and unlock.',
  });
}

/**
 * What comes back is what the desk says of the command, so no function below says it again.
 *
 * @template {keyof Commands} C
 * @param {C} command
 * @param {Partial<Ask<C>>} [request]
 * @returns {Promise<Commands[C]["reply"]>}
 */
async function call(command, request = {}) {
  try {
    return await backend(command, { request });
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.code === 'locked') onLocked();
    throw error;
  }
}

/** Where the session stands. */
export const session_state = () => call('session_state');

/** Four random words. */
export const suggest_passphrase = () => call('suggest_passphrase');

/** How strong a passphrase is, while it is typed.
 *  @param {Ask<'check_passphrase'>} request */
export const check_passphrase = (request) => call('check_passphrase', request);

/** Asks for a folder that holds, or shall hold, a caseload, and takes it up. */
export const choose_folder = () => call('choose_folder');

/** Takes up another caseload of this laptop, or begins a new one.
 *  @param {Ask<'select_store'>} request */
export const select_store = (request) => call('select_store', request);

/** Makes the caseload; its recovery key then waits to be typed back.
 *  @param {Ask<'begin_set_up'>} request */
export const begin_set_up = (request) => call('begin_set_up', request);

/** Ends set-up with the groups typed back.
 *  @param {Ask<'confirm_recovery_key'>} request */
export const confirm_recovery_key = (request) => call('confirm_recovery_key', request);

/** Opens the caseload.
 *  @param {Ask<'unlock'>} request */
export const unlock = (request) => call('unlock', request);

/** Says whether the laptop’s clock is right.
 *  @param {Ask<'answer_clock'>} request */
export const answer_clock = (request) => call('answer_clock', request);

/** Opens with the recovery key and sets a new passphrase.
 *  @param {Ask<'recover'>} request */
export const recover = (request) => call('recover', request);

/** Asks for a backup file. */
export const choose_backup = () => call('choose_backup');

/** Puts a backup into an empty folder and opens it.
 *  @param {Ask<'restore_backup'>} request */
export const restore_backup = (request) => call('restore_backup', request);

/** Locks at once. */
export const lock = () => call('lock');

/** Says that someone is at the keyboard. */
export const keep_awake = () => call('keep_awake');

/** Lends words to the clipboard for a minute.
 *  @param {Ask<'copy_words'>} request */
export const copy_words = (request) => call('copy_words', request);

/** Says that the privacy key is on, or off.
 *  @param {Ask<'hide_names'>} request */
export const hide_names = (request) => call('hide_names', request);

/** Whom to ring and what to do when it cannot wait; locked or not. */
export const urgent_help = () => call('urgent_help');

/** Keeps the host’s own numbers, outside the encrypted caseload.
 *  @param {Ask<'save_urgent_help'>} request */
export const save_urgent_help = (request) => call('save_urgent_help', request);

/** Sets the PIN that lifts the cover during this visit.
 *  @param {Ask<'set_cover_pin'>} request */
export const set_cover_pin = (request) => call('set_cover_pin', request);

/** Covers the screen. */
export const cover = () => call('cover');

/** Lifts the cover with the PIN.
 *  @param {Ask<'lift_cover'>} request */
export const lift_cover = (request) => call('lift_cover', request);

/** Whether someone is out, and the alarm. */
export const alarm = () => call('alarm');

/** Ten more minutes; or safe, said while locked.
 *  @param {Ask<'quiet_alarm'>} request */
export const quiet_alarm = (request) => call('quiet_alarm', request);

/** Goes on with the visit that was under way at the lock. */
export const go_on_with_visit = () => call('go_on_with_visit');

/** Goes back into the visit under way. */
export const resume_visit = () => call('resume_visit');

/** Changes the passphrase.
 *  @param {Ask<'change_passphrase'>} request */
export const change_passphrase = (request) => call('change_passphrase', request);

/** The backups kept beside the caseload. */
export const list_backups = () => call('list_backups');

/** Makes a backup beside the caseload. */
export const back_up_now = () => call('back_up_now');

/** Asks where, and writes a backup there. */
export const save_backup_as = () => call('save_backup_as');

/** Looks the whole file over. */
export const check_store = () => call('check_store');

/** The settings. */
export const settings = () => call('settings');

/** Keeps the settings.
 *  @param {Ask<'save_settings'>} request */
export const save_settings = (request) => call('save_settings', request);

/** The week as the worker means it to be. */
export const week_settings = () => call('week_settings');

/** Keeps the week.
 *  @param {Ask<'save_week_settings'>} request */
export const save_week_settings = (request) => call('save_week_settings', request);

/** What was agreed for working alone. */
export const lone_working = () => call('lone_working');

/** Keeps what was agreed for working alone.
 *  @param {Ask<'save_lone_working'>} request */
export const save_lone_working = (request) => call('save_lone_working', request);

/** Every list of choices. */
export const vocabularies = () => call('vocabularies');

/** The wordings of texts. */
export const wordings = () => call('wordings');

/** Keeps a wording in the worker’s own words.
 *  @param {Ask<'save_wording'>} request */
export const save_wording = (request) => call('save_wording', request);

/** The day at a glance.
 *  @param {Partial<Ask<'today'>>} request */
export const today = (request) => call('today', request);

/** Days, and what they hold.
 *  @param {Partial<AskDiary>} request */
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

/** From which day on the GP record is asked for.
 *  @param {Ask<'save_gp_since'>} request */
export const save_gp_since = (request) => call('save_gp_since', request);

/** Asks for a host’s code map and installs it. */
export const install_code_map = () => call('install_code_map');

/** Goes back to the codes that come with Doorstep. */
export const remove_code_map = () => call('remove_code_map');

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

/** What a mile pays.
 *  @param {Ask<'save_claim_rate'>} request */
export const save_claim_rate = (request) => call('save_claim_rate', request);

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

/** Keeps how somebody was reminded.
 *  @param {Ask<'record_reminder'>} request */
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

/** The calendars that were brought. */
export const list_calendars = () => call('list_calendars');

/** Asks for a calendar file and takes it in as busy time.
 *  @param {Ask<'import_calendar'>} request */
export const import_calendar = (request) => call('import_calendar', request);

/** Drops the busy times of a calendar.
 *  @param {Ask<'forget_calendar'>} request */
export const forget_calendar = (request) => call('forget_calendar', request);

/** Asks where, and writes the diary there without any name.
 *  @param {Ask<'export_calendar'>} request */
export const export_calendar = (request) => call('export_calendar', request);
