/** The house: sessions, keys, backups, settings, and what the laptop lends. */
import { call } from './backend.js';

/** @import {Ask} from './backend.js' */

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

/** From which day on the GP record is asked for.
 *  @param {Ask<'save_gp_since'>} request */
export const save_gp_since = (request) => call('save_gp_since', request);

/** Asks for a host’s code map and installs it. */
export const install_code_map = () => call('install_code_map');

/** Goes back to the codes that come with Doorstep. */
export const remove_code_map = () => call('remove_code_map');

/** What a mile pays.
 *  @param {Ask<'save_claim_rate'>} request */
export const save_claim_rate = (request) => call('save_claim_rate', request);

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
