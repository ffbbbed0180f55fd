/**
 * The commands of the desk, one function each: the only file that calls them. A refusal is an `ApiError`;
 * decide on its `code`, show its `message` and `advice`.
 */

/**
 * @import {
 *  AddContact, AddPerson, AnswerClock, AskTimes, AskToday, Backups, BeginSetUp, ChangePassphrase,
 *  CheckedTime, CheckPassphrase, CheckTime, Code, CompleteTask, ConfirmRecoveryKey, Conflicts, CopyWords,
 *  DeleteRecord, DiscardDraft, Drafts, Duplicates, FieldProblem, Find, Form, Found, ImportPlan,
 *  ImportReport, LiftCover, ListPeople, LooksLike, Nothing, OfferedTimes, OpenForm, OpenPerson,
 *  PassphraseStrength, PeoplePage, PersonPage, Picked, RecordDeath, RecordMove, Recover, RestoreBackup,
 *  Saved, SaveDraft, SaveRecord, Schemes, SelectStore, SessionState, SetAppointmentOutcome, SetCoverPin,
 *  SetReferralStatus, Settings, SettleConflict, Spreadsheet, StoreHealth, SuggestedPassphrase, Today, Undo,
 *  Unlock, Vocabularies, WeekSettings
 * } from './replies.d.ts'
 */
/** @typedef {(command: string, args: {request: object}) => Promise<any>} Backend */

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

async function call(command, request = {}) {
  try {
    return await backend(command, { request });
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.code === 'locked') onLocked();
    throw error;
  }
}

/** Where the session stands. @returns {Promise<SessionState>} */
export const session_state = () => call('session_state');

/** Four random words. @returns {Promise<SuggestedPassphrase>} */
export const suggest_passphrase = () => call('suggest_passphrase');

/** How strong a passphrase is, while it is typed.
 *  @param {CheckPassphrase} request @returns {Promise<PassphraseStrength>} */
export const check_passphrase = (request) => call('check_passphrase', request);

/** Asks for a folder that holds, or shall hold, a caseload. @returns {Promise<SessionState>} */
export const choose_folder = () => call('choose_folder');

/** Takes up another caseload of this laptop, or begins a new one.
 *  @param {SelectStore} request @returns {Promise<SessionState>} */
export const select_store = (request) => call('select_store', request);

/** Makes the caseload; its recovery key then waits to be typed back.
 *  @param {BeginSetUp} request @returns {Promise<SessionState>} */
export const begin_set_up = (request) => call('begin_set_up', request);

/** Ends set-up with the groups typed back.
 *  @param {ConfirmRecoveryKey} request @returns {Promise<SessionState>} */
export const confirm_recovery_key = (request) => call('confirm_recovery_key', request);

/** Opens the caseload.
 *  @param {Unlock} request @returns {Promise<SessionState>} */
export const unlock = (request) => call('unlock', request);

/** Says whether the laptop’s clock is right.
 *  @param {AnswerClock} request @returns {Promise<SessionState>} */
export const answer_clock = (request) => call('answer_clock', request);

/** Opens with the recovery key and sets a new passphrase.
 *  @param {Recover} request @returns {Promise<SessionState>} */
export const recover = (request) => call('recover', request);

/** Asks for a backup file. @returns {Promise<Picked>} */
export const choose_backup = () => call('choose_backup');

/** Puts a backup into an empty folder and opens it.
 *  @param {RestoreBackup} request @returns {Promise<SessionState>} */
export const restore_backup = (request) => call('restore_backup', request);

/** Locks at once. @returns {Promise<SessionState>} */
export const lock = () => call('lock');

/** Says that someone is at the keyboard. @returns {Promise<SessionState>} */
export const keep_awake = () => call('keep_awake');

/** Lends words to the clipboard for a minute.
 *  @param {CopyWords} request */
export const copy_words = (request) => call('copy_words', request);

/** Sets the PIN that lifts the cover during this visit.
 *  @param {SetCoverPin} request @returns {Promise<SessionState>} */
export const set_cover_pin = (request) => call('set_cover_pin', request);

/** Covers the screen. @returns {Promise<SessionState>} */
export const cover = () => call('cover');

/** Lifts the cover with the PIN.
 *  @param {LiftCover} request @returns {Promise<SessionState>} */
export const lift_cover = (request) => call('lift_cover', request);

/** Changes the passphrase.
 *  @param {ChangePassphrase} request @returns {Promise<SessionState>} */
export const change_passphrase = (request) => call('change_passphrase', request);

/** The backups kept beside the caseload. @returns {Promise<Backups>} */
export const list_backups = () => call('list_backups');

/** Makes a backup beside the caseload. @returns {Promise<Backups>} */
export const back_up_now = () => call('back_up_now');

/** Asks where, and writes a backup there. @returns {Promise<Backups>} */
export const save_backup_as = () => call('save_backup_as');

/** Looks the whole file over. @returns {Promise<StoreHealth>} */
export const check_store = () => call('check_store');

/** The settings. @returns {Promise<Settings>} */
export const settings = () => call('settings');

/** Keeps the settings.
 *  @param {Settings} request @returns {Promise<Saved>} */
export const save_settings = (request) => call('save_settings', request);

/** The week as the worker means it to be. @returns {Promise<WeekSettings>} */
export const week_settings = () => call('week_settings');

/** Keeps the week.
 *  @param {WeekSettings} request @returns {Promise<WeekSettings>} */
export const save_week_settings = (request) => call('save_week_settings', request);

/** Every list of choices. @returns {Promise<Vocabularies>} */
export const vocabularies = () => call('vocabularies');

/** The day at a glance.
 *  @param {Partial<AskToday>} request @returns {Promise<Today>} */
export const today = (request) => call('today', request);

/** Times that can be offered.
 *  @param {Partial<AskTimes>} request @returns {Promise<OfferedTimes>} */
export const offer_times = (request) => call('offer_times', request);

/** What speaks against a time.
 *  @param {Partial<CheckTime>} request @returns {Promise<CheckedTime>} */
export const check_time = (request) => call('check_time', request);

/** Rows of the caseload table.
 *  @param {Partial<ListPeople>} request @returns {Promise<PeoplePage>} */
export const list_people = (request) => call('list_people', request);

/** Finds anything.
 *  @param {Find} request @returns {Promise<Found>} */
export const find = (request) => call('find', request);

/** One person’s page.
 *  @param {OpenPerson} request @returns {Promise<PersonPage>} */
export const open_person = (request) => call('open_person', request);

/** Who may already be here.
 *  @param {Partial<LooksLike>} request @returns {Promise<Duplicates>} */
export const likely_duplicates = (request) => call('likely_duplicates', request);

/** What a form begins with.
 *  @param {OpenForm} request @returns {Promise<Form>} */
export const open_form = (request) => call('open_form', request);

/** The schemes. @returns {Promise<Schemes>} */
export const list_schemes = () => call('list_schemes');

/** Values that differ between two laptops. @returns {Promise<Conflicts>} */
export const list_conflicts = () => call('list_conflicts');

/** Keeps typed words that are not a record yet.
 *  @param {SaveDraft} request @returns {Promise<Nothing>} */
export const save_draft = (request) => call('save_draft', request);

/** The drafts. @returns {Promise<Drafts>} */
export const list_drafts = () => call('list_drafts');

/** Drops a draft.
 *  @param {DiscardDraft} request @returns {Promise<Nothing>} */
export const discard_draft = (request) => call('discard_draft', request);

/** Adds a person with a referral.
 *  @param {Partial<AddPerson>} request @returns {Promise<Saved>} */
export const add_person = (request) => call('add_person', request);

/** Writes the groups of a form.
 *  @param {SaveRecord} request @returns {Promise<Saved>} */
export const save_record = (request) => call('save_record', request);

/** Deletes a record.
 *  @param {DeleteRecord} request @returns {Promise<Saved>} */
export const delete_record = (request) => call('delete_record', request);

/** Records a contact.
 *  @param {Partial<AddContact>} request @returns {Promise<Saved>} */
export const add_contact = (request) => call('add_contact', request);

/** Moves a referral on.
 *  @param {Partial<SetReferralStatus>} request @returns {Promise<Saved>} */
export const set_referral_status = (request) => call('set_referral_status', request);

/** Ticks a task, or opens it again.
 *  @param {CompleteTask} request @returns {Promise<Saved>} */
export const complete_task = (request) => call('complete_task', request);

/** Says what became of an appointment.
 *  @param {SetAppointmentOutcome} request @returns {Promise<Saved>} */
export const set_appointment_outcome = (request) => call('set_appointment_outcome', request);

/** Records that a person has died.
 *  @param {RecordDeath} request @returns {Promise<Saved>} */
export const record_death = (request) => call('record_death', request);

/** Records that a person has moved.
 *  @param {RecordMove} request @returns {Promise<Saved>} */
export const record_move = (request) => call('record_move', request);

/** Keeps one of the values that differ.
 *  @param {SettleConflict} request @returns {Promise<Saved>} */
export const settle_conflict = (request) => call('settle_conflict', request);

/** Takes a save back.
 *  @param {Undo} request @returns {Promise<Saved>} */
export const undo = (request) => call('undo', request);

/** Asks for a spreadsheet. @returns {Promise<Spreadsheet>} */
export const choose_spreadsheet = () => call('choose_spreadsheet');

/** What an import would do.
 *  @param {ImportPlan} request @returns {Promise<ImportReport>} */
export const preview_import = (request) => call('preview_import', request);

/** Imports.
 *  @param {ImportPlan} request @returns {Promise<ImportReport>} */
export const run_import = (request) => call('run_import', request);
