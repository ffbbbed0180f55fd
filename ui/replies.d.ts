// Written from the Rust replies by `UPDATE_GOLDEN=1 cargo test -p doorstep-desk --test replies`.

/**
 * Why a command did nothing. The interface decides on these and on nothing else.
 */
export type Code = "locked" | "wrong-phase" | "wrong-passphrase" | "wrong-recovery-key" | "wrong-pin" | "weak-passphrase" | "invalid" | "not-found" | "changed-since" | "in-conflict" | "cannot-undo" | "already-open" | "already-there" | "not-a-store" | "too-new" | "damaged" | "read-only" | "disk-full" | "not-a-backup" | "not-a-spreadsheet" | "not-a-calendar" | "not-records" | "not-a-code-map" | "not-a-questionnaire" | "too-large" | "clock-question" | "cancelled" | "internal";

/**
 * What is wrong with one field.
 */
export type FieldProblem = { 
/**
 * `group.field`, `group/item.field`, or the request's own field.
 */
field: string, 
/**
 * What is wrong and what would be right.
 */
message: string, };

/**
 * A refusal. Nothing was changed.
 */
export type CommandError = { 
/**
 * Decided on.
 */
code: Code, 
/**
 * What happened.
 */
message: string, 
/**
 * What to do.
 */
advice: string, 
/**
 * Fields to mend.
 */
problems: Array<FieldProblem>, };

/**
 * For commands that take nothing.
 */
export type Nothing = Record<symbol, never>;

/**
 * What a write did: the record, what to say about it and how to take it back.
 */
export type Saved = { 
/**
 * The record that was written or made.
 */
id: string, 
/**
 * The undo entry, where the operation can be undone.
 */
undo: number | null, 
/**
 * Which screens show something else now: `today`, `people`, `person`, `settings`.
 */
changed: Array<string>, };

/**
 * Reply of `list_conflicts`.
 */
export type Conflicts = { 
/**
 * Every value that differs between two laptops.
 */
conflicts: Array<ConflictView>, };

/**
 * Where the session stands. The interface shows the screen of this phase and nothing else.
 */
export type Phase = "new" | "confirm-recovery" | "locked" | "clock-question" | "unlocked" | "visiting" | "sharing" | "covered";

/**
 * Reply of `session_state`, and of every command that changes the phase.
 */
export type SessionState = { 
/**
 * Where the session stands.
 */
phase: Phase, 
/**
 * The caseload's name as the worker gave it at set-up; shown on the unlock screen.
 */
store_name: string, 
/**
 * Other caseloads on this laptop, for the picker; the one in use included.
 */
stores: Array<StoreChoice>, 
/**
 * True for an invented demonstration caseload.
 */
demo: boolean, 
/**
 * Things to say once after unlocking (an older file put back, a missing anchor, a backup not made).
 */
notices: Array<Notice>, 
/**
 * Only in `clock-question`.
 */
clock: ClockQuestion | null, 
/**
 * Only in `confirm-recovery`.
 */
recovery: RecoveryKey | null, 
/**
 * Colours and text size, known before unlocking too.
 */
appearance: Appearance, 
/**
 * Minutes without a key or click after which the app locks.
 */
idle_minutes: number, 
/**
 * PIN tries left while covered.
 */
cover_tries_left: number | null, 
/**
 * The privacy key is on. It stays on under a cover and ends with the lock.
 */
names_hidden: boolean, };

/**
 * A caseload on this laptop.
 */
export type StoreChoice = { 
/**
 * Opaque; given back to `select_store`. Never a path.
 */
token: string, 
/**
 * Its name.
 */
name: string, 
/**
 * The one in use now.
 */
current: boolean, };

/**
 * A sentence to show once, with what to do.
 */
export type Notice = { 
/**
 * Closed code: `older-than-last-use`, `newer-than-noted`, `cannot-tell-age`, `not-sound`, `anchor-late`, `synced-folder`,
 * `backup-failed`, `conflict-copies`.
 */
code: string, 
/**
 * What happened.
 */
message: string, 
/**
 * What to do.
 */
advice: string, };

/**
 * The laptop's clock looks wrong.
 */
export type ClockQuestion = { 
/**
 * `behind` the last thing written, or far `ahead` of the last use.
 */
direction: string, 
/**
 * The laptop's time now, as words in London ("Sunday 22 November 2026, 09:50").
 */
now: string, 
/**
 * The last time known, as words.
 */
last: string, };

/**
 * Request of `answer_clock`.
 */
export type AnswerClock = { 
/**
 * True: the laptop's time is right, go on. False: lock, so that it can be put right first.
 */
clock_is_right: boolean, };

/**
 * The recovery key, shown once.
 */
export type RecoveryKey = { 
/**
 * The whole key in groups of characters, to read and print.
 */
groups: Array<string>, 
/**
 * Which groups (from 1) must be typed back.
 */
ask: Array<number>, };

/**
 * Request of `confirm_recovery_key`: the groups asked for, in that order.
 */
export type ConfirmRecoveryKey = { 
/**
 * As typed; spaces and case do not matter.
 */
groups: Array<string>, };

/**
 * Request of `begin_set_up`.
 */
export type BeginSetUp = { 
/**
 * The caseload's name.
 */
name: string, 
/**
 * The worker's own name, as it stands under what they write.
 */
worker: string, 
/**
 * At least four random words or as strong.
 */
passphrase: string, };

/**
 * Request of `unlock`.
 */
export type Unlock = { 
/**
 * As typed.
 */
passphrase: string, };

/**
 * Request of `recover`.
 */
export type Recover = { 
/**
 * The whole recovery key; spaces, dashes and case do not matter.
 */
recovery_key: string, 
/**
 * The passphrase from now on.
 */
new_passphrase: string, };

/**
 * Request of `change_passphrase`.
 */
export type ChangePassphrase = { 
/**
 * The passphrase in use.
 */
current: string, 
/**
 * The passphrase from now on.
 */
new_passphrase: string, };

/**
 * Reply of `suggest_passphrase`.
 */
export type SuggestedPassphrase = { 
/**
 * Four random words with spaces.
 */
passphrase: string, };

/**
 * Request of `check_passphrase`.
 */
export type CheckPassphrase = { 
/**
 * As typed so far.
 */
passphrase: string, };

/**
 * Reply of `check_passphrase`.
 */
export type PassphraseStrength = { 
/**
 * Strong enough to be taken.
 */
strong: boolean, 
/**
 * 0 to 4, for the meter.
 */
score: number, 
/**
 * What would help, or that it is strong.
 */
advice: string, };

/**
 * Request of `select_store`.
 */
export type SelectStore = { 
/**
 * From `StoreChoice`; empty to start a new caseload in the default place.
 */
token: string, };

/**
 * Reply of a command that shows a file dialog: nothing was picked, or what it is called.
 */
export type Picked = { 
/**
 * Opaque, to give back; empty where the dialog was closed.
 */
token: string, 
/**
 * The file's or folder's own name, without where it is.
 */
name: string, };

/**
 * Request of `restore_backup`. One of the two secrets opens it.
 */
export type RestoreBackup = { 
/**
 * From `choose_backup` or `list_backups`.
 */
token: string, 
/**
 * The passphrase of the backup's own day, or empty.
 */
passphrase: string, 
/**
 * The recovery key of the backup's own day, or empty.
 */
recovery_key: string, 
/**
 * A passphrase for the restored caseload; needed with the recovery key, else empty.
 */
new_passphrase: string, };

/**
 * A backup kept beside the caseload.
 */
export type Backup = { 
/**
 * Opaque.
 */
token: string, 
/**
 * When it was made.
 */
made_at: string, 
/**
 * Why: `daily`, `import`, `migration`, `asked`.
 */
reason: string, 
/**
 * Bytes.
 */
size: number, };

/**
 * Reply of `list_backups`, `back_up_now` and `save_backup_as`.
 */
export type Backups = { 
/**
 * Newest first.
 */
backups: Array<Backup>, 
/**
 * The name of the file just written by `save_backup_as`; empty otherwise or where the dialog was closed.
 */
saved_as: string, };

/**
 * Reply of `check_store`.
 */
export type StoreHealth = { 
/**
 * Nothing wrong was found.
 */
healthy: boolean, 
/**
 * What was looked at and found, a sentence each.
 */
findings: Array<string>, 
/**
 * How many records, by kind.
 */
records: { [key in string]: number }, 
/**
 * Hash of the contents, hexadecimal.
 */
content_hash: string, 
/**
 * Hash of the merge state, hexadecimal.
 */
merge_hash: string, 
/**
 * How many saves this caseload has seen.
 */
commits: number, };

/**
 * Request of `hide_names`.
 */
export type HideNames = { 
/**
 * True to hide every name.
 */
on: boolean, };

/**
 * Request of `set_cover_pin`.
 */
export type SetCoverPin = { 
/**
 * Four to eight digits, held only in memory.
 */
pin: string, 
/**
 * When the visit should end; the cover holds at most half an hour longer. `HH:MM` today.
 */
until: string, };

/**
 * Request of `lift_cover`.
 */
export type LiftCover = { 
/**
 * As typed.
 */
pin: string, };

/**
 * Colours and text size.
 */
export type Appearance = { 
/**
 * `system`, `light`, `dark` or `contrast`.
 */
theme: string, 
/**
 * Per cent, 100 to 200.
 */
text_size: number, };

/**
 * Reply of `settings`, request of `save_settings`.
 */
export type Settings = { 
/**
 * The caseload's name.
 */
store_name: string, 
/**
 * The worker's own name.
 */
worker: string, 
/**
 * Colours and text size.
 */
appearance: Appearance, 
/**
 * Minutes without a key or click after which the app locks, 1 to 60.
 */
idle_minutes: number, 
/**
 * How many open referrals were agreed; 0 where nothing was agreed.
 */
agreed_capacity: number, 
/**
 * Minutes of a first appointment.
 */
first_minutes: number, 
/**
 * Minutes of a later appointment.
 */
later_minutes: number, };

/**
 * A choice: the code that is kept and the words that are shown.
 */
export type Choice = { 
/**
 * Kept.
 */
code: string, 
/**
 * Shown.
 */
words: string, 
/**
 * A heading over several choices, or empty.
 */
group: string, };

/**
 * Reply of `vocabularies`: every list by its id (`channel`, `outcome`, `whom`, `need`, …).
 */
export type Vocabularies = { 
/**
 * By list id.
 */
lists: { [key in string]: Array<Choice> }, };

/**
 * Request of `today`.
 */
export type AskToday = { 
/**
 * A day, or empty for the laptop's today.
 */
on: string, };

/**
 * Reply of `today`.
 */
export type Today = { 
/**
 * The day.
 */
date: string, 
/**
 * "Sunday 22 November".
 */
title: string, 
/**
 * The day's appointments in order, gaps with them.
 */
appointments: Array<AppointmentCard>, 
/**
 * Past appointments (any day) with no outcome, oldest first.
 */
to_write_up: Array<AppointmentCard>, 
/**
 * The next day with appointments, within four days: whom to remind.
 */
next_day: NextDay | null, 
/**
 * Tasks due today or late, by priority then day.
 */
follow_ups: Array<TaskLine>, 
/**
 * Those waiting longest, at most eight.
 */
waiting: Array<WaitingLine>, 
/**
 * All who wait.
 */
waiting_total: number, 
/**
 * Entries that wait for the GP record, counted up to 200.
 */
gp_waiting: number, 
/**
 * There may be more of them.
 */
gp_more: boolean, 
/**
 * Open referrals now.
 */
open: number, 
/**
 * Agreed capacity; 0 where nothing was agreed.
 */
agreed_capacity: number, 
/**
 * Concerns that ask to be looked at, behind the neutral sign: nobody was told, or nothing came of it.
 */
look_at: Array<Mark>, 
/**
 * Drafts not yet saved, newest first.
 */
drafts: Array<Draft>, 
/**
 * Days since the last backup that left or stayed, none where there was never one.
 */
days_since_backup: number | null, };

/**
 * One appointment as a card.
 */
export type AppointmentCard = { 
/**
 * Appointment record.
 */
id: string, 
/**
 * Person record.
 */
person: string, 
/**
 * "Margaret O’Neill".
 */
name: string, 
/**
 * Years, where known.
 */
age: number | null, 
/**
 * The day.
 */
date: string, 
/**
 * "Tue 24 Nov" for cards of other days.
 */
day_words: string, 
/**
 * `HH:MM` in London.
 */
start: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * Channel code.
 */
channel: string, 
/**
 * "Home visit".
 */
channel_words: string, 
/**
 * Which contact this would be: "3 of 6", empty where nothing was agreed.
 */
contact_count: string, 
/**
 * Where, in one line.
 */
place: string, 
/**
 * The number to ring or text, with how ("text 07700 900214").
 */
reach: string, 
/**
 * "last seen 12 days ago", "never met".
 */
last_seen: string, 
/**
 * What must be known before the door.
 */
marks: Array<Mark>, 
/**
 * What matters to them, in their own words.
 */
matters: string, 
/**
 * What it is about.
 */
purpose: string, 
/**
 * What to bring.
 */
bring: string, 
/**
 * Outcome code; `planned` while open.
 */
outcome: string, 
/**
 * "texted yesterday", or empty where nobody reminded them.
 */
reminded: string, 
/**
 * Minutes to the next appointment, none after the last.
 */
gap_minutes: number | null, 
/**
 * "10 minutes to the next visit, 8 of them travel: no break", or empty.
 */
gap_words: string, 
/**
 * Under 15 minutes.
 */
gap_short: boolean, 
/**
 * Its time has come.
 */
begun: boolean, 
/**
 * Already over.
 */
past: boolean, };

/**
 * A day to come.
 */
export type NextDay = { 
/**
 * "Tomorrow", or "Mon 30 Nov" over a weekend.
 */
title: string, 
/**
 * Its open appointments in order.
 */
appointments: Array<AppointmentCard>, };

/**
 * Request of `late_day`: what running late would do to the rest of today.
 */
export type AskLate = { 
/**
 * How late, 5 to 240 minutes.
 */
minutes: number, 
/**
 * The first appointment that is late; empty for the next that has not begun.
 */
from: string, };

/**
 * Reply of `late_day`.
 */
export type LateDay = { 
/**
 * Today's open appointments that can still be late, the first of them that is marked.
 */
appointments: Array<LateLine>, 
/**
 * Nothing of today is left to be late for.
 */
nothing: boolean, };

/**
 * An appointment of a day that runs late.
 */
export type LateLine = { 
/**
 * Appointment record.
 */
id: string, 
/**
 * Person record.
 */
person: string, 
/**
 * Name.
 */
name: string, 
/**
 * "Home visit".
 */
channel_words: string, 
/**
 * `HH:MM` as it is booked.
 */
was: string, 
/**
 * `HH:MM` as it would be.
 */
will: string, 
/**
 * It moves: those that are asked about first, and later ones as far as gaps leave a delay over.
 */
moves: boolean, 
/**
 * It comes before the first that is late.
 */
before: boolean, };

/**
 * Request of `run_late`.
 */
export type RunLate = { 
/**
 * How late, 5 to 240 minutes.
 */
minutes: number, 
/**
 * The first appointment that is late; empty for the next that has not begun.
 */
from: string, };

/**
 * Someone who waits.
 */
export type WaitingLine = { 
/**
 * Person record.
 */
person: string, 
/**
 * Name.
 */
name: string, 
/**
 * Days since the referral was received.
 */
days: number, 
/**
 * The number to ring.
 */
reach: string, };

/**
 * Request of `diary`.
 */
export type AskDiary = { 
/**
 * First day, or a day of the week that is asked for; empty for today.
 */
from: string, 
/**
 * Last day, at most 62 later; empty for the whole week of `from`.
 */
to: string, };

/**
 * Reply of `diary`.
 */
export type Diary = { 
/**
 * "23 to 29 November 2026", "Tuesday 24 November".
 */
title: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * As many days before begin here.
 */
before: string, 
/**
 * As many days after begin here.
 */
after: string, 
/**
 * The laptop’s today.
 */
today: string, 
/**
 * The days, in order.
 */
days: Array<DiaryDay>, };

/**
 * One day of the diary.
 */
export type DiaryDay = { 
/**
 * The day.
 */
date: string, 
/**
 * "Tuesday 24 November".
 */
title: string, 
/**
 * "Tue 24 Nov".
 */
short: string, 
/**
 * It is today.
 */
today: boolean, 
/**
 * It is over.
 */
past: boolean, 
/**
 * Neither work nor anything planned.
 */
off: boolean, 
/**
 * "On leave: half term", "Not a working day", or empty.
 */
away: string, 
/**
 * "4 face to face, 6 in all: a full day", or empty.
 */
load_words: string, 
/**
 * How much that is: `room`, `full` or `too-much`.
 */
load: string, 
/**
 * What it holds, in order of time.
 */
items: Array<DiaryItem>, };

/**
 * Something that a day holds, or room between.
 */
export type DiaryItem = { 
/**
 * `appointment`, `activity`, `busy`, `clinic`, `free` or `now`.
 */
kind: string, 
/**
 * Appointment or activity record, else empty.
 */
id: string, 
/**
 * Person record, of an appointment.
 */
person: string, 
/**
 * Who it is with.
 */
name: string, 
/**
 * `HH:MM` in London.
 */
start: string, 
/**
 * `HH:MM` in London.
 */
until: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * "Home visit", "Training", "Busy", "35 minutes free".
 */
words: string, 
/**
 * Where, in one line.
 */
place: string, 
/**
 * What it is about.
 */
about: string, 
/**
 * "Happened"; empty while open.
 */
outcome: string, 
/**
 * It was cancelled and takes no time.
 */
cancelled: boolean, 
/**
 * It should be over and nobody said what came of it.
 */
to_write_up: boolean, 
/**
 * Over.
 */
past: boolean, 
/**
 * "15 minutes of travel before", or empty.
 */
travel: string, 
/**
 * Minutes of travel before it.
 */
travel_minutes: number, 
/**
 * From where, "E14 0", while it is still to come and has a place itself; else empty.
 */
travel_from: string, 
/**
 * What does not fit, in few words.
 */
warnings: Array<string>, 
/**
 * Of room: the local `YYYY-MM-DDTHH:MM` at which something could begin, a break after what is before.
 */
book_at: string, };

/**
 * Request of `offer_times`.
 */
export type AskTimes = { 
/**
 * For whom, or empty for somebody who is not known yet.
 */
person: string, 
/**
 * Code of `channel`; empty for a home visit.
 */
channel: string, 
/**
 * Where, in words; empty for their home.
 */
place: string, 
/**
 * How long; 0 for what suits the person, else the usual.
 */
minutes: number, 
/**
 * From this day, or empty for today.
 */
from: string, 
/**
 * At most so many, up to 20; 0 for six.
 */
most: number, };

/**
 * Reply of `offer_times`.
 */
export type OfferedTimes = { 
/**
 * Soonest first, mornings and afternoons of several days.
 */
times: Array<OfferedTime>, 
/**
 * How long each is.
 */
minutes: number, 
/**
 * What stands in the person’s way, and so shaped these: "School run: not before 09:30, …".
 */
reasons: Array<string>, 
/**
 * Why there is none, or empty.
 */
none_words: string, };

/**
 * A time that can be offered: nothing is in its way.
 */
export type OfferedTime = { 
/**
 * Local `YYYY-MM-DDTHH:MM`.
 */
start: string, 
/**
 * "Tue 24 Nov, 09:30".
 */
words: string, 
/**
 * Minutes of travel before it.
 */
travel_minutes: number, 
/**
 * The clinic’s site, where it is in one.
 */
place: string, 
/**
 * "nobody else that day", "2 others that day"; empty during a visit, which tells of nobody else.
 */
why: string, };

/**
 * Request of `check_time`.
 */
export type CheckTime = { 
/**
 * Local `YYYY-MM-DDTHH:MM`.
 */
start: string, 
/**
 * How long; 0 for what suits the person, else the usual.
 */
minutes: number, 
/**
 * Travel before it, where it was typed; 0 for as long as was said of the way from the place before.
 */
travel_minutes: number, 
/**
 * Code of `channel`, or empty.
 */
channel: string, 
/**
 * Where, in words; empty for their home.
 */
place: string, 
/**
 * For whom, or empty.
 */
person: string, 
/**
 * The appointment or activity that is being moved, or empty.
 */
except: string, };

/**
 * Reply of `check_time`. It warns and never forbids.
 */
export type CheckedTime = { 
/**
 * "Tue 24 Nov, 09:30 to 10:15".
 */
words: string, 
/**
 * What speaks against it, each a sentence; no names.
 */
warnings: Array<string>, 
/**
 * "25 minutes from E14 0, as you said before"; empty where nobody said it, or other minutes were typed.
 */
travel_words: string, };

/**
 * Request of `say_travel`.
 */
export type SayTravel = { 
/**
 * Appointment or activity record.
 */
id: string, 
/**
 * Minutes of travel before it, up to 240.
 */
minutes: number, };

/**
 * Reply of `week_settings`, request of `save_week_settings`.
 */
export type WeekSettings = { 
/**
 * Seven, Monday first.
 */
days: Array<DayHours>, 
/**
 * Leave, soonest first.
 */
leave: Array<LeaveDays>, 
/**
 * Clinics that come every week.
 */
clinics: Array<WeeklyClinic>, 
/**
 * So many people face to face make a full day.
 */
most_face_to_face: number, 
/**
 * So many people in all make a full day.
 */
most_in_all: number, 
/**
 * Minutes of travel, unless more is known.
 */
travel_minutes: number, 
/**
 * Minutes of break between two people.
 */
break_minutes: number, };

/**
 * The hours of a weekday.
 */
export type DayHours = { 
/**
 * Works on this day.
 */
works: boolean, 
/**
 * `HH:MM`.
 */
from: string, 
/**
 * `HH:MM`.
 */
until: string, };

/**
 * Days away.
 */
export type LeaveDays = { 
/**
 * First day, any UK form; "21 December 2026" in the reply.
 */
from: string, 
/**
 * Last day; empty for one day alone.
 */
until: string, 
/**
 * "Annual leave".
 */
words: string, };

/**
 * A clinic that comes every week.
 */
export type WeeklyClinic = { 
/**
 * 0 for Monday.
 */
weekday: number, 
/**
 * `HH:MM`.
 */
from: string, 
/**
 * `HH:MM`.
 */
until: string, 
/**
 * "Stroudley Walk, room 4".
 */
site: string, 
/**
 * Code of `channel` by which people are met there.
 */
channel: string, };

/**
 * Request of `plan_visit`.
 */
export type PlanVisit = { 
/**
 * Appointment record.
 */
appointment: string, 
/**
 * When the worker means to be out, `HH:MM`; empty for what the booking says.
 */
until: string, };

/**
 * Reply of `plan_visit`: what must be known before the door.
 */
export type VisitPlan = { 
/**
 * Appointment record.
 */
appointment: string, 
/**
 * Person record.
 */
person: string, 
/**
 * "Margaret O’Neill".
 */
name: string, 
/**
 * "today, 14:00 · 45 min · home visit".
 */
when: string, 
/**
 * The address in one line.
 */
place: string, 
/**
 * Getting in.
 */
access: string, 
/**
 * Getting there.
 */
travel: string, 
/**
 * Every mark in words, risks first.
 */
marks: Array<Mark>, 
/**
 * "2 marks should have been looked at again by now.", or empty.
 */
marks_late: string, 
/**
 * "1 concern is not settled.", or empty.
 */
concerns: string, 
/**
 * Others on the caseload who live there.
 */
lives_there: Array<string>, 
/**
 * People around them who matter at the door: who must not be contacted first.
 */
around: Array<VisitRelation>, 
/**
 * What it is about.
 */
purpose: string, 
/**
 * What to bring.
 */
bring: string, 
/**
 * When the worker means to be out, `HH:MM`.
 */
until: string, 
/**
 * When the alarm would come, `HH:MM`.
 */
rings: string, 
/**
 * "Karim Aziz, 07700 900555", or empty where nobody was named.
 */
buddy: string, 
/**
 * The sheet for the buddy, a line each.
 */
sheet: Array<SheetLine>, 
/**
 * The same as one text, to copy.
 */
sheet_words: string, };

/**
 * Someone around the person, before the visit or behind the sign.
 */
export type VisitRelation = { 
/**
 * "Sue Hart, daughter".
 */
words: string, 
/**
 * "do not contact", "may be told everything", or empty.
 */
telling: string, 
/**
 * Do not contact.
 */
do_not_contact: boolean, };

/**
 * A line of the sheet for the buddy.
 */
export type SheetLine = { 
/**
 * "Where".
 */
label: string, 
/**
 * The words.
 */
words: string, };

/**
 * Request of `start_visit`.
 */
export type StartVisit = { 
/**
 * Appointment record.
 */
appointment: string, 
/**
 * When the worker means to be out, `HH:MM`.
 */
until: string, 
/**
 * Four to eight digits that lift the cover, held only in memory; empty for none.
 */
pin: string, };

/**
 * Request of `end_visit`.
 */
export type EndVisit = { 
/**
 * Out and safe. False: out of the visit’s screen, while the alarm keeps watching.
 */
safe: boolean, };

/**
 * Reply of `visit_page`: the person visited, and nobody else.
 */
export type VisitPage = { 
/**
 * Person record.
 */
person: string, 
/**
 * What they like to be called.
 */
call: string, 
/**
 * What matters to them, in their own words.
 */
matters: string, 
/**
 * What it is about.
 */
purpose: string, 
/**
 * What to bring.
 */
bring: string, 
/**
 * "14:45", with the day where it is another.
 */
until: string, 
/**
 * Something stands behind the sign.
 */
marked: boolean, 
/**
 * A PIN lifts the cover.
 */
has_pin: boolean, 
/**
 * It was under way when Doorstep was locked, and is asked about first.
 */
resumed: boolean, 
/**
 * How the recorder begins.
 */
recorder: VisitRecorder, 
/**
 * What was half written, without a title.
 */
draft: VisitDraft | null, };

/**
 * How the recorder begins during a visit.
 */
export type VisitRecorder = { 
/**
 * The person, then kinds of people: whoever is around them has no name here.
 */
whom: Array<Choice>, 
/**
 * Channel code to begin with.
 */
channel: string, 
/**
 * Minutes to begin with.
 */
minutes: number, 
/**
 * The appointment that it writes up; empty where that was done.
 */
appointment: string, 
/**
 * Begins at, an instant.
 */
at: string, 
/**
 * "today, 14:00".
 */
at_words: string, };

/**
 * A half-written contact of the visit.
 */
export type VisitDraft = { 
/**
 * The recorder’s own values.
 */
values: Record<string, any>, };

/**
 * Reply of `visit_marks`: what stands behind the sign, asked for by its key each time.
 */
export type VisitMarks = { 
/**
 * Marks of the person and of the place, risks first.
 */
marks: Array<Mark>, 
/**
 * "1 concern is not settled.", or empty.
 */
concerns: string, 
/**
 * People around the person visited.
 */
around: Array<VisitRelation>, 
/**
 * The same people as choices of the recorder, `relation:<id>`.
 */
whom: Array<Choice>, };

/**
 * Reply of `alarm` and of `quiet_alarm`. It names nobody: it stands over a locked screen too.
 */
export type Alarm = { 
/**
 * The worker went in and has not said that they are safe.
 */
out: boolean, 
/**
 * The planned end and the minutes of grace have passed.
 */
ringing: boolean, 
/**
 * "14:45", with the day where it is another.
 */
until: string, 
/**
 * "25 minutes ago".
 */
ago: string, 
/**
 * Whom to ring; by name and number only while open and outside a visit.
 */
advice: string, 
/**
 * It is of another caseload than the one that is open: it cannot be gone back into from here, and safe is
 * noted until that one is unlocked.
 */
elsewhere: boolean, };

/**
 * Request of `quiet_alarm`.
 */
export type QuietAlarm = { 
/**
 * Safe, said while locked or covered, or of another caseload, and written down at its next unlock. False: ten
 * more minutes.
 */
safe: boolean, };

/**
 * Reply of `lone_working`, request of `save_lone_working`.
 */
export type LoneWorking = { 
/**
 * Who knows where the worker is.
 */
buddy_name: string, 
/**
 * Their number.
 */
buddy_number: string, 
/**
 * Name and number of who stands in for them.
 */
stand_in: string, 
/**
 * The worker’s own number.
 */
own_number: string, 
/**
 * The host organisation’s number out of hours.
 */
out_of_hours: string, 
/**
 * Make, colour and registration.
 */
car: string, 
/**
 * Words that mean “I need help”; never on the sheet.
 */
code_phrase: string, 
/**
 * Minutes after the planned end before the alarm, 0 to 120.
 */
grace_minutes: number, 
/**
 * How the sheet says who is visited: `initials` or `name`.
 */
sheet_names: string, };

/**
 * Reply of `marks_due`.
 */
export type MarksDue = { 
/**
 * Past their day, the oldest first.
 */
marks: Array<MarkDue>, };

/**
 * A mark that should have been looked at again.
 */
export type MarkDue = { 
/**
 * `person` or `place`, whose form takes it.
 */
kind: string, 
/**
 * The record.
 */
id: string, 
/**
 * The person’s name, or the place in one line.
 */
name: string, 
/**
 * What sort of mark, never its words: "Risk".
 */
sort: string, 
/**
 * "was to be looked at by 3 Mar".
 */
review: string, };

/**
 * Request of `remind`.
 */
export type Remind = { 
/**
 * Appointment record.
 */
appointment: string, 
/**
 * `reminder` (or empty), `late` or `no-reply`.
 */
purpose: string, 
/**
 * When running late, the time it was booked for, `HH:MM`; else empty.
 */
was: string, };

/**
 * Reply of `remind`: texts ready to send, or why there are none and whom to ring.
 */
export type ReadyTexts = { 
/**
 * Person record.
 */
person: string, 
/**
 * "Margaret O’Neill".
 */
name: string, 
/**
 * "Tue 24 Nov, 09:30 · home visit".
 */
about: string, 
/**
 * "texted yesterday", of this purpose; or empty.
 */
reminded: string, 
/**
 * The number to text, with whose it is; empty where texting is refused.
 */
to: string, 
/**
 * Nobody has asked yet whether it is safe to text: a sentence, or empty.
 */
caution: string, 
/**
 * Why no text may be sent, a sentence; empty where one may.
 */
refused: string, 
/**
 * The texts, the one that works best first.
 */
texts: Array<ReadyText>, 
/**
 * The number to ring with what to be careful of, or empty.
 */
ring: string, 
/**
 * Opens the call on the work phone.
 */
ring_code: PhoneCode | null, };

/**
 * One text.
 */
export type ReadyText = { 
/**
 * Id of its wording.
 */
wording: string, 
/**
 * Version of its wording.
 */
version: string, 
/**
 * "Confirmed".
 */
title: string, 
/**
 * What it says.
 */
words: string, 
/**
 * Opens the text on the work phone; none where the number cannot be dialled.
 */
code: PhoneCode | null, };

/**
 * A QR code to draw as one path, the quiet zone included.
 */
export type PhoneCode = { 
/**
 * Modules on a side: the width and height of the view box.
 */
size: number, 
/**
 * The `d` of the path.
 */
path: string, };

/**
 * Request of `text_code`: a text that was changed before it is sent.
 */
export type AskTextCode = { 
/**
 * Appointment record.
 */
appointment: string, 
/**
 * What it says now, up to three texts long.
 */
words: string, };

/**
 * Reply of `text_code`.
 */
export type TextCode = { 
/**
 * Opens the text on the work phone; none where the number cannot be dialled.
 */
code: PhoneCode | null, };

/**
 * Request of `record_reminder`.
 */
export type RecordReminder = { 
/**
 * Appointment record.
 */
appointment: string, 
/**
 * `reminder` (or empty), `late` or `no-reply`.
 */
purpose: string, 
/**
 * Id of the wording, or empty where they were rung.
 */
wording: string, 
/**
 * Its version, or empty.
 */
version: string, 
/**
 * What was really sent, where it was changed; else empty.
 */
words: string, 
/**
 * Code of the list `reminder-how`.
 */
how: string, };

/**
 * Reply of `wordings`.
 */
export type Wordings = { 
/**
 * In the order in which they are shown.
 */
wordings: Array<WordingView>, };

/**
 * A wording as it stands now.
 */
export type WordingView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its version: another for every change.
 */
version: string, 
/**
 * "Confirmed".
 */
title: string, 
/**
 * "Reminder of a meeting".
 */
purpose_words: string, 
/**
 * With places in curly brackets.
 */
words: string, 
/**
 * As it came with Doorstep.
 */
shipped: string, 
/**
 * Where that comes from, or empty.
 */
source: string, };

/**
 * Request of `save_wording`.
 */
export type SaveWording = { 
/**
 * Its id.
 */
id: string, 
/**
 * The words from now on; empty for those that came with Doorstep.
 */
words: string, };

/**
 * Request of `no_reply`.
 */
export type AskNoReply = { 
/**
 * Appointment record.
 */
appointment: string, };

/**
 * Reply of `no_reply`: what to do now, in the host's order.
 */
export type NoReply = { 
/**
 * Person record.
 */
person: string, 
/**
 * Name.
 */
name: string, 
/**
 * "Tue 24 Nov, 09:30 · home visit".
 */
about: string, 
/**
 * Where, in one line.
 */
place: string, 
/**
 * What must be known, risks first.
 */
marks: Array<Mark>, 
/**
 * "The third visit running without a reply.", or empty the first time.
 */
running: string, 
/**
 * The laptop’s time, for what is ticked from now on.
 */
now: string, 
/**
 * Code of `channel` by which the next try is made, as this one was.
 */
channel: string, 
/**
 * Where, in words; empty for their home.
 */
venue: string, 
/**
 * How long it is.
 */
minutes: number, 
/**
 * The steps.
 */
steps: Array<NoReplyStep>, 
/**
 * What was ticked and not saved yet.
 */
draft: Draft | null, };

/**
 * A step to take.
 */
export type NoReplyStep = { 
/**
 * Code of the list `no-reply-step`.
 */
code: string, 
/**
 * "Ring them".
 */
words: string, 
/**
 * How, or empty.
 */
hint: string, 
/**
 * Whose number it is, a name, or empty for the person's own.
 */
whose: string, 
/**
 * The number to ring with what to be careful of; or that there is none; or empty.
 */
number: string, 
/**
 * Opens the call on the work phone.
 */
code_to_ring: PhoneCode | null, 
/**
 * What to write beside the tick, "Who was told"; or empty.
 */
ask: string, };

/**
 * Request of `record_no_reply`: the contact, the outcome of the appointment and the next try, as one.
 */
export type RecordNoReply = { 
/**
 * Appointment record.
 */
appointment: string, 
/**
 * The steps that were taken.
 */
steps: Array<StepTaken>, 
/**
 * Anything else, in words.
 */
note: string, 
/**
 * When to try again: a local `YYYY-MM-DDTHH:MM`, or empty; the booking is otherwise as this one.
 */
retry_at: string, 
/**
 * The draft to drop once saved, or empty.
 */
draft: string, };

/**
 * A step that was taken.
 */
export type StepTaken = { 
/**
 * Code of the list `no-reply-step`.
 */
step: string, 
/**
 * When, an instant; empty for now.
 */
at: string, 
/**
 * Who was told, what they said; or empty.
 */
words: string, };

/**
 * Reply of `list_instruments`: what comes with Doorstep first, then what the host installed.
 */
export type Instruments = { 
/**
 * The newest version of each.
 */
instruments: Array<InstrumentView>, };

/**
 * One questionnaire as it is asked and printed.
 */
export type InstrumentView = { 
/**
 * Its code.
 */
id: string, 
/**
 * Which version.
 */
version: string, 
/**
 * "Personal well-being (ONS4)".
 */
title: string, 
/**
 * "ONS4".
 */
short: string, 
/**
 * Read out first; empty where there is none.
 */
introduction: string, 
/**
 * The questions, in their order.
 */
items: Array<ItemView>, 
/**
 * "16 and over", or empty.
 */
age_words: string, 
/**
 * How it is scored, in a sentence.
 */
score_words: string, 
/**
 * The questions are on the host's licensed paper.
 */
on_paper: boolean, 
/**
 * The host installed it.
 */
own: boolean, 
/**
 * Who publishes it.
 */
source: string, 
/**
 * The line that must be shown with it.
 */
licence: string, };

/**
 * One question.
 */
export type ItemView = { 
/**
 * Its code.
 */
id: string, 
/**
 * "anxious".
 */
short: string, 
/**
 * The exact words; empty where they are on paper.
 */
words: string, 
/**
 * Every answer, in order.
 */
answers: Array<AnswerView>, 
/**
 * Words below the first and the last of a row of numbers; empty where the answers have words.
 */
ends: Array<string>, 
/**
 * The person says in their own words what is scored.
 */
own_words: boolean, };

/**
 * One answer.
 */
export type AnswerView = { 
/**
 * Typed and kept.
 */
number: number, 
/**
 * Shown.
 */
words: string, };

/**
 * Request of `wellbeing`.
 */
export type AskWellbeing = { 
/**
 * Person record.
 */
person: string, };

/**
 * Reply of `wellbeing`.
 */
export type Wellbeing = { 
/**
 * What can be taken with them.
 */
offered: Array<OfferedMeasure>, 
/**
 * How each went: the referral that is open first, then by instrument. Nothing is compared across referrals.
 */
courses: Array<CourseView>, 
/**
 * What waits: asked again on a day, or expected by the scheme. Said here and nowhere else.
 */
due: Array<MeasureDue>, };

/**
 * A questionnaire that can be taken with a person.
 */
export type OfferedMeasure = { 
/**
 * Its code.
 */
id: string, 
/**
 * "Personal well-being (ONS4)".
 */
title: string, 
/**
 * "ONS4".
 */
short: string, 
/**
 * The stage that it would be now: code of `measure-stage`.
 */
stage: string, 
/**
 * Why it cannot be taken with them, or empty: "for people of 16 and over".
 */
why_not: string, 
/**
 * It can be shown on the screen: its questions are here.
 */
on_screen: boolean, 
/**
 * Codes of `measure-help`: how it may be answered.
 */
help: Array<string>, 
/**
 * The line that must be shown with it.
 */
licence: string, };

/**
 * A questionnaire over one referral.
 */
export type CourseView = { 
/**
 * Its code.
 */
instrument: string, 
/**
 * "Personal well-being (ONS4)".
 */
title: string, 
/**
 * "ONS4".
 */
short: string, 
/**
 * "earlier referral, 3 Mar 2025", or empty for the one that is open.
 */
referral_words: string, 
/**
 * The times, oldest first.
 */
times: Array<TimeView>, 
/**
 * The figures over these times.
 */
lines: Array<LineView>, 
/**
 * Why there are no scores of it at all, or empty.
 */
without: string, 
/**
 * What is written beside the own-worded questions, in their words.
 */
own_words: Array<string>, };

/**
 * One time that it was answered, or was to be.
 */
export type TimeView = { 
/**
 * Measure record.
 */
id: string, 
/**
 * The day.
 */
on: string, 
/**
 * "12 Nov".
 */
on_words: string, 
/**
 * "At the beginning".
 */
stage_words: string, 
/**
 * Days since the first time.
 */
days: number, 
/**
 * "read aloud to them, with her daughter"; why there are no answers: "not the right time: unwell or tired".
 */
detail: string, 
/**
 * It has answers.
 */
answered: boolean, };

/**
 * One figure over the times.
 */
export type LineView = { 
/**
 * Its code.
 */
id: string, 
/**
 * "anxious".
 */
title: string, 
/**
 * "0 to 10, lower is better".
 */
span_words: string, 
/**
 * Least and most, as the chart's side says them.
 */
ends: Array<string>, 
/**
 * One for each time.
 */
figures: Array<FigureView>, 
/**
 * `better`, `worse`, `same`, or empty where there are not two.
 */
change: string, 
/**
 * "4 → 6, better", or the one figure there is.
 */
change_words: string, };

/**
 * One figure.
 */
export type FigureView = { 
/**
 * "19.98"; why there is none: "no score: 1 of the questions it needs not answered".
 */
words: string, 
/**
 * "moderately lonely", or empty.
 */
band: string, 
/**
 * How high it stands in the chart, in thousandths; none where there is no figure.
 */
height: number | null, };

/**
 * What waits.
 */
export type MeasureDue = { 
/**
 * Its code.
 */
instrument: string, 
/**
 * "ONS4".
 */
short: string, 
/**
 * "ask again 3 Dec", "expected by the scheme".
 */
words: string, 
/**
 * The day has come.
 */
late: boolean, };

/**
 * Request of `postpone_measure`: it is not the right time.
 */
export type PostponeMeasure = { 
/**
 * Person record.
 */
person: string, 
/**
 * Which questionnaire.
 */
instrument: string, 
/**
 * Code of `not-now`.
 */
reason: string, 
/**
 * The day on which to ask again, in any UK form; empty for a fortnight from now.
 */
again_on: string, };

/**
 * Request of `share_measure`.
 */
export type ShareMeasure = { 
/**
 * Person record.
 */
person: string, 
/**
 * Which questionnaire.
 */
instrument: string, 
/**
 * Code of `measure-stage`; empty for the one that it would be now.
 */
stage: string, 
/**
 * `self` or `read-aloud`.
 */
help: string, };

/**
 * Reply of `shared`: all that there is while the screen is shared.
 */
export type SharedPage = { 
/**
 * What to call the person.
 */
call: string, 
/**
 * "Personal well-being (ONS4)".
 */
title: string, 
/**
 * Read out first; empty where there is none.
 */
introduction: string, 
/**
 * The questions.
 */
items: Array<ItemView>, 
/**
 * By the code of a question: what they said the first time.
 */
own_words: { [key in string]: string }, 
/**
 * The worker reads aloud and types.
 */
read_aloud: boolean, 
/**
 * What was answered before it was left: as `keep_shared` has it.
 */
answers: Array<string>, 
/**
 * It is over: thank you.
 */
over: boolean, 
/**
 * The line that must be shown with it.
 */
licence: string, };

/**
 * Request of `keep_shared`.
 */
export type KeepShared = { 
/**
 * One for each question: a number, `x` for would rather not say, `-` or empty for none yet.
 */
answers: Array<string>, };

/**
 * Request of `finish_shared`.
 */
export type FinishShared = { 
/**
 * As for `keep_shared`.
 */
answers: Array<string>, 
/**
 * They would rather not do it at all.
 */
declined: boolean, 
/**
 * By the code of a question: what they want to see change, where it was asked now.
 */
own_words: { [key in string]: string }, };

/**
 * Reply of `end_sharing`.
 */
export type SharingEnded = { 
/**
 * Whose page to go back to.
 */
person: string, 
/**
 * What was saved, if it was finished.
 */
saved: Saved | null, };

/**
 * Request of `list_people`.
 */
export type ListPeople = { 
/**
 * Words, number, postcode or phone as typed; empty for everyone.
 */
query: string, 
/**
 * `open` (waiting, active, paused), `waiting`, `active`, `paused`, `closed`, `no-referral` or `all`; empty means `open`.
 */
status: string, 
/**
 * `name`, `waiting`, `last-contact`, `next` or `recent`; empty means `name`.
 */
sort: string, 
/**
 * Descending.
 */
descending: boolean, 
/**
 * First row, from 0.
 */
offset: number, 
/**
 * Rows wanted, at most 200; 0 means 100.
 */
limit: number, };

/**
 * Reply of `list_people`.
 */
export type PeoplePage = { 
/**
 * The rows.
 */
rows: Array<PersonRow>, 
/**
 * How many match.
 */
total: number, 
/**
 * How many by status, without the query: `open`, `waiting`, `active`, `paused`, `closed`, `no-referral`, `all`.
 */
counts: { [key in string]: number }, };

/**
 * A person in the table.
 */
export type PersonRow = { 
/**
 * Person record.
 */
id: string, 
/**
 * "O’Neill, Margaret".
 */
name: string, 
/**
 * "Peggy", or empty.
 */
known_as: string, 
/**
 * Years, where known.
 */
age: number | null, 
/**
 * Status code of the latest referral.
 */
status: string, 
/**
 * "Waiting 19 days", "Active", "Closed 3 Mar".
 */
status_words: string, 
/**
 * Days waiting, while waiting.
 */
waiting_days: number | null, 
/**
 * Last attended contact with the person, a day.
 */
last_seen: string | null, 
/**
 * "12 days ago".
 */
last_seen_words: string, 
/**
 * Next appointment, an instant.
 */
next: string | null, 
/**
 * "Tue 24 Nov, 09:30".
 */
next_words: string, 
/**
 * Attended contacts with the person in this referral.
 */
used: number, 
/**
 * Agreed contacts; 0 where nothing was agreed.
 */
agreed: number, 
/**
 * Town or postcode district.
 */
area: string, 
/**
 * Has something to know before the door.
 */
marked: boolean, 
/**
 * Died.
 */
died: boolean, };

/**
 * Request of `open_activity`.
 */
export type OpenActivity = { 
/**
 * Activity record.
 */
id: string, };

/**
 * Reply of `open_activity`.
 */
export type ActivityPage = { 
/**
 * Activity record.
 */
id: string, 
/**
 * "Poplar Choir", or what kind it is.
 */
title: string, 
/**
 * "Group session", "Tue 24 Nov, 14:00", "90 min", "St Anne’s hall", in pieces.
 */
pieces: Array<string>, 
/**
 * Code of `activity-outcome`.
 */
outcome: string, 
/**
 * Its words.
 */
outcome_words: string, 
/**
 * Its day is over or is today, so that it can be said who came.
 */
begun: boolean, 
/**
 * Who came, of the caseload.
 */
people: Array<Attender>, 
/**
 * How many came who are not on the caseload.
 */
unnamed: number, 
/**
 * "3 people of the caseload and 2 others came: 5 in all."
 */
came_words: string, 
/**
 * "This week: group sessions 3 h 30 min, travel 50 min", or empty.
 */
week_words: string, 
/**
 * What is said before it is deleted.
 */
delete_words: string, 
/**
 * A half-ticked register, if there is one.
 */
draft: Draft | null, };

/**
 * Someone on a register.
 */
export type Attender = { 
/**
 * Person record.
 */
id: string, 
/**
 * "O’Neill, Margaret".
 */
name: string, };

/**
 * Request of `save_register`: who came, all of them. It makes and deletes the contacts that say so.
 */
export type SaveRegister = { 
/**
 * Activity record.
 */
activity: string, 
/**
 * Person records.
 */
people: Array<string>, 
/**
 * How many came who are not on the caseload.
 */
unnamed: number, };

/**
 * Request of `set_activity_outcome`.
 */
export type SetActivityOutcome = { 
/**
 * Activity record.
 */
activity: string, 
/**
 * Code of `activity-outcome`.
 */
outcome: string, };

/**
 * Request of `list_activities` and of `claims`.
 */
export type AskMonth = { 
/**
 * `YYYY-MM`, or empty for this month.
 */
month: string, };

/**
 * The month that is shown, and those beside it.
 */
export type Month = { 
/**
 * `YYYY-MM`.
 */
code: string, 
/**
 * "November 2026".
 */
words: string, 
/**
 * The month before.
 */
before: Choice, 
/**
 * The month after.
 */
after: Choice, };

/**
 * Reply of `list_activities`.
 */
export type Activities = { 
/**
 * The month.
 */
month: Month, 
/**
 * Newest first.
 */
activities: Array<ActivityRow>, 
/**
 * "Group session", "3 h 30 min": what happened in the month, the most first.
 */
by_kind: Array<KindMinutes>, 
/**
 * "7 h 20 min in all", or empty.
 */
total_words: string, 
/**
 * "This week: …", or empty.
 */
week_words: string, };

/**
 * Minutes of one kind.
 */
export type KindMinutes = { 
/**
 * "Group session".
 */
kind: string, 
/**
 * "3 h 30 min".
 */
words: string, 
/**
 * For a bar.
 */
minutes: number, };

/**
 * An activity in a list.
 */
export type ActivityRow = { 
/**
 * Activity record.
 */
id: string, 
/**
 * "Poplar Choir", or what kind it is.
 */
title: string, 
/**
 * "Group session".
 */
kind: string, 
/**
 * "Tue 24 Nov, 14:00".
 */
when: string, 
/**
 * "90 min".
 */
minutes: string, 
/**
 * "5 came", or empty.
 */
came: string, 
/**
 * Code of `activity-outcome`.
 */
outcome: string, 
/**
 * Its words where it did not simply happen.
 */
outcome_words: string, };

/**
 * Reply of `claims`: no name of a person stands anywhere in it.
 */
export type Claims = { 
/**
 * Whose claim it is: the worker.
 */
worker: string, 
/**
 * The month.
 */
month: Month, 
/**
 * The trips, in order.
 */
trips: Array<ClaimLine>, 
/**
 * "41.2".
 */
miles: string, 
/**
 * Pence a mile.
 */
pence: number, 
/**
 * "£18.54".
 */
amount: string, 
/**
 * The whole sheet as text to copy: columns between tabs.
 */
text: string, 
/**
 * The name of the file that was just saved, or empty.
 */
saved_as: string, };

/**
 * One trip of a claim.
 */
export type ClaimLine = { 
/**
 * "Tue 3 Nov".
 */
day: string, 
/**
 * From where.
 */
origin: string, 
/**
 * To where.
 */
destination: string, 
/**
 * "Home visit".
 */
purpose: string, 
/**
 * "3.4".
 */
miles: string, };

/**
 * Request of `save_claim_rate`.
 */
export type SaveClaimRate = { 
/**
 * Pence a mile, 1 to 200.
 */
pence: number, };

/**
 * Request of `trip_before`.
 */
export type AskTrip = { 
/**
 * From where.
 */
origin: string, 
/**
 * To where.
 */
destination: string, };

/**
 * Reply of `trip_before`.
 */
export type TripBefore = { 
/**
 * "3.4": how far it was the last time, in either direction; empty where it never was driven.
 */
miles: string, };

/**
 * How the miles of the recorder begin.
 */
export type TripBegins = { 
/**
 * Where the last trip of the day ended, else the office.
 */
origin: string, 
/**
 * The sector of the postcode of the home, or empty.
 */
destination: string, 
/**
 * How far it was the last time, or empty.
 */
miles: string, };

/**
 * Request of `gp_record`.
 */
export type AskGpRecord = { 
/**
 * Only this practice, empty for those without one; none for all.
 */
practice: string | null, };

/**
 * Reply of `gp_record`.
 */
export type GpRecord = { 
/**
 * Every practice with somebody open or something waiting, by name; the one without a name last. Of one practice
 * alone where it was asked for.
 */
practices: Array<GpPractice>, 
/**
 * The names of all of them.
 */
names: Array<string>, 
/**
 * All that waits, in whatever practice.
 */
total: number, 
/**
 * "200 of 314 shown, the oldest first", of what was asked for; empty where all of it is.
 */
shown_words: string, 
/**
 * What happened before this day is not asked for.
 */
since: string, 
/**
 * "3 November 2026".
 */
since_words: string, 
/**
 * "24 November 2026": the day on which all this was so, for the printed list.
 */
as_at: string, 
/**
 * The codes in use.
 */
codes: GpCodes, };

/**
 * One practice.
 */
export type GpPractice = { 
/**
 * Its name; empty where none is recorded.
 */
name: string, 
/**
 * What waits to be entered, oldest first.
 */
waiting: Array<GpEntry>, 
/**
 * Who is open there, by name.
 */
people: Array<GpPerson>, };

/**
 * Something that belongs in the GP record, with its text.
 */
export type GpEntry = { 
/**
 * `contact` or `referral`.
 */
kind: string, 
/**
 * The record.
 */
id: string, 
/**
 * Person record.
 */
person: string, 
/**
 * "Margaret O’Neill".
 */
name: string, 
/**
 * "943 476 5919", or empty.
 */
nhs_number: string, 
/**
 * "Home visit, 12 Nov".
 */
what: string, 
/**
 * What is copied; empty where they are asked first.
 */
text: string, 
/**
 * The national code, where this is the contact that carries one.
 */
code: string, 
/**
 * `yes`, `only-code` or `ask-first`.
 */
telling: string, 
/**
 * "Ask first whether the GP may be told", or empty.
 */
notice: string, 
/**
 * Other people who seem to be named in the worker's sentence.
 */
warnings: Array<string>, 
/**
 * The worker's own sentence.
 */
words: string, 
/**
 * Next steps that were written, to be put into the sentence by hand.
 */
offers: Array<string>, 
/**
 * The referral whose agreement says whether the GP may be told, or empty.
 */
referral: string, 
/**
 * "24 Nov" where it was entered, else empty.
 */
entered: string, };

/**
 * Someone on the list of a practice.
 */
export type GpPerson = { 
/**
 * Person record.
 */
person: string, 
/**
 * Family name first.
 */
name: string, 
/**
 * "3 February 1948", or empty.
 */
born: string, 
/**
 * "943 476 5919", or empty.
 */
nhs_number: string, 
/**
 * "12 days ago", "never met".
 */
last_seen: string, 
/**
 * "Tue 1 Dec, 09:30", or empty.
 */
next: string, 
/**
 * How many entries wait.
 */
waiting: number, };

/**
 * The codes in use.
 */
export type GpCodes = { 
/**
 * What the map is called.
 */
name: string, 
/**
 * Who publishes it and when it was compared with that.
 */
source: string, 
/**
 * The codes, a line each.
 */
lines: Array<string>, 
/**
 * The host's own, not the two that come with Doorstep.
 */
own: boolean, };

/**
 * Request of `gp_text`.
 */
export type AskGpText = { 
/**
 * `contact` or `referral`.
 */
kind: string, 
/**
 * The record.
 */
id: string, 
/**
 * The worker's own sentence as it stands now; none for the one that is kept.
 */
words: string | null, };

/**
 * Request of `mark_entered`.
 */
export type MarkEntered = { 
/**
 * `contact` or `referral`.
 */
kind: string, 
/**
 * The record.
 */
id: string, 
/**
 * It stands in the GP system, or does not after all.
 */
entered: boolean, 
/**
 * The worker's own sentence that went in with it; none for the one that is kept.
 */
words: string | null, };

/**
 * Request of `save_gp_since`.
 */
export type SaveGpSince = { 
/**
 * A day in any UK form.
 */
on: string, };

/**
 * Request of `find`.
 */
export type Find = { 
/**
 * As typed. One letter looks at names only.
 */
text: string, };

/**
 * Reply of `find`.
 */
export type Found = { 
/**
 * Names first, then words in what was written, newest first.
 */
hits: Array<Hit>, };

/**
 * One thing found.
 */
export type Hit = { 
/**
 * Record kind: `person`, `contact`, `task`, …
 */
kind: string, 
/**
 * The record.
 */
id: string, 
/**
 * Whose it is, where it is a person's.
 */
person: string | null, 
/**
 * "Margaret O’Neill".
 */
title: string, 
/**
 * The words around what was found, in pieces.
 */
snippet: Array<Piece>, 
/**
 * "Home visit, 12 Nov".
 */
when: string, };

/**
 * A piece of a line; the found words are marked.
 */
export type Piece = { 
/**
 * The words.
 */
text: string, 
/**
 * Found.
 */
found: boolean, };

/**
 * Request of `likely_duplicates`: what is typed so far.
 */
export type LooksLike = { 
/**
 * Given name.
 */
given: string, 
/**
 * Family name.
 */
family: string, 
/**
 * Birth date, any UK form.
 */
born: string, 
/**
 * Postcode.
 */
postcode: string, 
/**
 * NHS number.
 */
nhs_number: string, 
/**
 * Phone.
 */
phone: string, 
/**
 * A person to leave out, when editing.
 */
except: string, };

/**
 * Reply of `likely_duplicates`.
 */
export type Duplicates = { 
/**
 * Likeliest first, at most five.
 */
people: Array<Duplicate>, };

/**
 * Someone who may be the same.
 */
export type Duplicate = { 
/**
 * Person record.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * "born 3 Feb 1948 · E3 4PT · active".
 */
detail: string, 
/**
 * Why: "same birth date", "name sounds alike".
 */
reasons: Array<string>, };

/**
 * Request of `open_person`.
 */
export type OpenPerson = { 
/**
 * Person record.
 */
id: string, 
/**
 * The appointment that the recorder is to write up; empty for the one that is due.
 */
appointment: string, };

/**
 * Reply of `open_person`.
 */
export type PersonPage = { 
/**
 * Person record.
 */
id: string, 
/**
 * "Margaret O’Neill".
 */
name: string, 
/**
 * What to call them: known-as or given name.
 */
call: string, 
/**
 * "“Peggy” · she/her · 78 · NHS 943 476 5919", in pieces.
 */
identity: Array<string>, 
/**
 * "14 Alder Court, E3 4PT", "07700 900214 (text first)", "Dr Shah, Stroudley Walk".
 */
lines: Array<string>, 
/**
 * What must not be missed.
 */
marks: Array<Mark>, 
/**
 * How they describe themselves, a line for each thing that was said.
 */
described: Array<Described>, 
/**
 * What national returns call their ethnic group: "99", not known, where nobody asked.
 */
nhs_ethnic_category: NhsEthnicCategory, 
/**
 * What matters to them, in their own words.
 */
matters: string, 
/**
 * Latest referral first.
 */
referrals: Array<ReferralView>, 
/**
 * Contacts, referrals, moves: newest first.
 */
story: Array<StoryItem>, 
/**
 * Open tasks.
 */
tasks: Array<TaskLine>, 
/**
 * Appointments to come and past without outcome.
 */
appointments: Array<AppointmentLine>, 
/**
 * Today's home visit, which can be started; empty where there is none.
 */
visit: string, 
/**
 * Family, carers, professionals.
 */
relations: Array<RelationLine>, 
/**
 * Places lived at, the present one first.
 */
places: Array<PlaceLine>, 
/**
 * What is not known yet, a phrase each with the form that takes it.
 */
missing: Array<Missing>, 
/**
 * Values that differ between two laptops.
 */
conflicts: Array<ConflictView>, 
/**
 * Died: "died 3 October 2026".
 */
died: string, 
/**
 * The recorder as it should stand: who can be met, the likely channel and minutes.
 */
recorder: Recorder, 
/**
 * A half-written contact, if there is one.
 */
draft: Draft | null, };

/**
 * Something the person says of themselves.
 */
export type Described = { 
/**
 * "Ethnic group".
 */
label: string, 
/**
 * "Bangladeshi".
 */
words: string, 
/**
 * "NHS category K, Bangladeshi", or empty.
 */
detail: string, };

/**
 * A category of the NHS Data Dictionary’s ETHNIC CATEGORY.
 */
export type NhsEthnicCategory = { 
/**
 * "K", or "99".
 */
code: string, 
/**
 * "Bangladeshi".
 */
words: string, };

/**
 * How the recorder begins.
 */
export type Recorder = { 
/**
 * The person first, then relations, each `whom` code or `relation:<id>` with words.
 */
whom: Array<Choice>, 
/**
 * Channel code to begin with.
 */
channel: string, 
/**
 * Minutes to begin with.
 */
minutes: number, 
/**
 * The appointment it would write up, if one is due.
 */
appointment: string | null, 
/**
 * Begins at, an instant.
 */
at: string, 
/**
 * "today 09:30".
 */
at_words: string, 
/**
 * How the miles begin.
 */
trip: TripBegins, };

/**
 * Something to know before the door. Sensitive ones show as a neutral sign until asked for.
 */
export type Mark = { 
/**
 * The words.
 */
words: string, 
/**
 * `risk`, `access`, `communication`, `note` or `concern`.
 */
kind: string, 
/**
 * Nobody else in the room may read it: shown as ⚑ until its key.
 */
sensitive: boolean, 
/**
 * "look again by 3 Mar", where it has a review date; late ones say so.
 */
review: string, 
/**
 * The concern that it leads to, where it is one: its words are on its own screen only.
 */
concern: string | null, };

/**
 * A referral as the page shows it.
 */
export type ReferralView = { 
/**
 * Referral record.
 */
id: string, 
/**
 * Status code: `received`, `waiting`, `active`, `paused`, `closed`, `declined`.
 */
status: string, 
/**
 * "Active · contact 3 of 6".
 */
status_words: string, 
/**
 * "by GP, Dr Shah, 2 Sep: loneliness, bereavement".
 */
source_words: string, 
/**
 * Scheme title, or empty.
 */
scheme: string, 
/**
 * Which statuses can follow, for the menu.
 */
next: Array<Choice>, 
/**
 * Open now.
 */
open: boolean, };

/**
 * One event of the story.
 */
export type StoryItem = { 
/**
 * Record kind.
 */
kind: string, 
/**
 * Record.
 */
id: string, 
/**
 * "Home visit, 50 min".
 */
title: string, 
/**
 * "12 Nov", with the year where it is not this one.
 */
when: string, 
/**
 * The day, for headings.
 */
date: string, 
/**
 * The note.
 */
words: string, 
/**
 * "with Sue (daughter) · no answer".
 */
detail: string, 
/**
 * Counts as an attended contact with the person.
 */
counts: boolean, 
/**
 * "written 14 Nov" where more than a day later.
 */
written: string, 
/**
 * Has values that differ between two laptops.
 */
conflict: boolean, 
/**
 * For the GP record: "due", or the day on which it was entered; empty where it is no matter.
 */
gp: string, };

/**
 * A task in a list.
 */
export type TaskLine = { 
/**
 * Task record.
 */
id: string, 
/**
 * Person record, or none.
 */
person: string | null, 
/**
 * Name, or empty.
 */
name: string, 
/**
 * The number to ring.
 */
reach: string, 
/**
 * What to do.
 */
words: string, 
/**
 * The day, or none.
 */
due: string | null, 
/**
 * "Fri", "today", "3 Mar".
 */
due_words: string, 
/**
 * Past its day.
 */
late: boolean, 
/**
 * `high`, `normal`, `low`.
 */
priority: string, };

/**
 * An appointment in a list.
 */
export type AppointmentLine = { 
/**
 * Appointment record.
 */
id: string, 
/**
 * "Tue 24 Nov, 09:30 · 45 min · home visit".
 */
words: string, 
/**
 * "texted yesterday", or empty where nobody reminded them.
 */
reminded: string, 
/**
 * Past with no outcome.
 */
to_write_up: boolean, };

/**
 * A relation in a list.
 */
export type RelationLine = { 
/**
 * Relation record.
 */
id: string, 
/**
 * "Sue Hart".
 */
name: string, 
/**
 * "daughter, carer".
 */
relationship: string, 
/**
 * "07700 900111".
 */
reach: string, 
/**
 * "may be told everything", "do not contact".
 */
telling: string, 
/**
 * Do not contact.
 */
do_not_contact: boolean, };

/**
 * A place in a list.
 */
export type PlaceLine = { 
/**
 * Place record.
 */
id: string, 
/**
 * "14 Alder Court, London, E3 4PT".
 */
words: string, 
/**
 * "stairs, buzzer 14".
 */
access: string, 
/**
 * "since 2019", "2012 to 2019".
 */
dates: string, 
/**
 * Lives there now.
 */
current: boolean, };

/**
 * Something not known yet.
 */
export type Missing = { 
/**
 * "birth date".
 */
words: string, 
/**
 * The record kind whose form takes it.
 */
kind: string, 
/**
 * The record, or empty to make one.
 */
id: string, 
/**
 * The group of the form.
 */
group: string, };

/**
 * Two values for one thing.
 */
export type ConflictView = { 
/**
 * Record kind.
 */
kind: string, 
/**
 * Record.
 */
id: string, 
/**
 * Group, with its item where it is a list ("reach/1").
 */
group: string, 
/**
 * "Phone", in words.
 */
title: string, 
/**
 * Whose record: person, where it is a person's.
 */
person: string | null, 
/**
 * Name of that person.
 */
name: string, 
/**
 * The shown value first.
 */
values: Array<ConflictValue>, };

/**
 * One of the values.
 */
export type ConflictValue = { 
/**
 * Opaque stamp, given back to settle.
 */
stamp: string, 
/**
 * The value in words.
 */
words: string, 
/**
 * "this laptop, 12 Nov 09:30".
 */
from: string, };

/**
 * Request of `open_form`.
 */
export type OpenForm = { 
/**
 * `person`, `place`, `relation`, `scheme`, `referral`, `contact`, `appointment`, `task` or `measure`.
 */
kind: string, 
/**
 * The record, or empty for a new one.
 */
id: string, 
/**
 * Whose it will be, for a new record of a person; else empty.
 */
person: string, };

/**
 * Reply of `open_form`. A new record begins with what the settings say.
 */
export type Form = { 
/**
 * The kind.
 */
kind: string, 
/**
 * The record, or empty for a new one.
 */
id: string, 
/**
 * Whose it is, or whose it will be; empty where that is nobody.
 */
name: string, 
/**
 * Given back on saving, so that a change made meanwhile is noticed.
 */
version: string, 
/**
 * Group name to its fields; for lists, item key to fields.
 */
groups: Record<string, any>, 
/**
 * A draft of this form, if one was kept.
 */
draft: Draft | null, };

/**
 * Request of `save_record`: the groups that the form shows, whole. A group that is absent is not changed;
 * in a list, an item that is null is removed.
 */
export type SaveRecord = { 
/**
 * The kind.
 */
kind: string, 
/**
 * The record, or empty to make one.
 */
id: string, 
/**
 * From the form; empty for a new record.
 */
version: string, 
/**
 * Whose it is, for a new record of a person; else empty.
 */
person: string, 
/**
 * Group name to its fields.
 */
groups: Record<string, any>, 
/**
 * The draft to drop once saved, or empty.
 */
draft: string, };

/**
 * Request of `delete_record`.
 */
export type DeleteRecord = { 
/**
 * The kind.
 */
kind: string, 
/**
 * The record.
 */
id: string, };

/**
 * Reply of `list_schemes`.
 */
export type Schemes = { 
/**
 * By title.
 */
schemes: Array<Choice>, };

/**
 * Request of `add_person`: one name and one way to reach or find them is enough.
 */
export type AddPerson = { 
/**
 * Given name, or the only name.
 */
given: string, 
/**
 * Family name, or empty.
 */
family: string, 
/**
 * Called, or empty.
 */
known_as: string, 
/**
 * Birth date in any UK form, a year alone, or empty.
 */
born: string, 
/**
 * NHS number with or without spaces, or empty.
 */
nhs_number: string, 
/**
 * Phone, or empty.
 */
phone: string, 
/**
 * Safe to text: `yes`, `no`, or empty for not asked.
 */
safe_to_text: string, 
/**
 * Address lines, a line each, or empty.
 */
address: string, 
/**
 * Postcode, or empty.
 */
postcode: string, 
/**
 * "no fixed address: find at…", or empty.
 */
find_at: string, 
/**
 * Who referred: code of the list `referral-source`, or empty.
 */
source: string, 
/**
 * Name or organisation of the referrer, or empty.
 */
referrer: string, 
/**
 * Day received in any UK form, or empty for today.
 */
received_on: string, 
/**
 * Why, in the referrer's words.
 */
reason: string, 
/**
 * Codes of the list `need`.
 */
needs: Array<string>, 
/**
 * The person knows of the referral and agrees: `yes`, `no`, `not-asked`.
 */
knows_and_agrees: string, 
/**
 * Scheme record, or empty.
 */
scheme: string, 
/**
 * The draft to drop once saved, or empty.
 */
draft: string, };

/**
 * Request of `add_contact`.
 */
export type AddContact = { 
/**
 * Person record.
 */
person: string, 
/**
 * Codes of the list `whom`, or `relation:<id>`; empty means the person.
 */
whom: Array<string>, 
/**
 * Code of the list `channel`.
 */
channel: string, 
/**
 * Code of the list `contact-outcome`.
 */
outcome: string, 
/**
 * When it happened, an instant; empty for now.
 */
at: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * What was said and agreed.
 */
note: string, 
/**
 * Was that helpful: `yes`, `no`, `unsure`, or empty.
 */
helpful: string, 
/**
 * Would another be useful: `yes`, `no`, `unsure`, or empty.
 */
another: string, 
/**
 * The appointment it writes up, or empty.
 */
appointment: string, 
/**
 * When next: a local `YYYY-MM-DDTHH:MM`, or empty; makes an appointment of the same channel.
 */
next_at: string, 
/**
 * A follow-up to do, or empty; makes a task.
 */
follow_up: string, 
/**
 * The follow-up's day, or empty.
 */
follow_up_on: string, 
/**
 * Miles: from where, or empty.
 */
trip_from: string, 
/**
 * To where, or empty.
 */
trip_to: string, 
/**
 * How far as typed, "3.4"; empty where nothing is claimed.
 */
trip_miles: string, 
/**
 * The draft to drop once saved, or empty.
 */
draft: string, };

/**
 * Request of `set_referral_status`.
 */
export type SetReferralStatus = { 
/**
 * Referral record.
 */
referral: string, 
/**
 * `waiting`, `active`, `paused`, `closed` or `declined`.
 */
status: string, 
/**
 * Code of the list of reasons for that status (`closure-reason`, `decline-reason`, `pause-reason`), or empty.
 */
reason: string, 
/**
 * In words.
 */
note: string, 
/**
 * The day, any UK form; empty for today.
 */
on: string, 
/**
 * How many contacts were agreed with the person; 0 leaves it.
 */
agreed_contacts: number, };

/**
 * Request of `complete_task`.
 */
export type CompleteTask = { 
/**
 * Task record.
 */
task: string, 
/**
 * Done, or open again.
 */
done: boolean, };

/**
 * Request of `copy_words`: they stand in the clipboard for a minute, or until Doorstep locks.
 */
export type CopyWords = { 
/**
 * The words.
 */
words: string, };

/**
 * Request of `set_appointment_outcome`.
 */
export type SetAppointmentOutcome = { 
/**
 * Appointment record.
 */
appointment: string, 
/**
 * Code of the list `appointment-outcome`. `happened`, `spoke`, `no-answer`, `voicemail`, `texted` and
 * `no-reply` make the contact too, with time, length and channel from the booking.
 */
outcome: string, };

/**
 * Request of `record_death`.
 */
export type RecordDeath = { 
/**
 * Person record.
 */
person: string, 
/**
 * The day, any UK form, or a year or month; empty where not known.
 */
on: string, 
/**
 * Who told us.
 */
told_by: string, };

/**
 * Request of `record_move`.
 */
export type RecordMove = { 
/**
 * Person record.
 */
person: string, 
/**
 * Address lines of the new place.
 */
address: string, 
/**
 * Its postcode.
 */
postcode: string, 
/**
 * Since when, any UK form; empty for today.
 */
on: string, 
/**
 * Moved out of the area.
 */
out_of_area: boolean, };

/**
 * Request of `withdraw_death`.
 */
export type WithdrawDeath = { 
/**
 * Person record whose death was recorded by mistake.
 */
person: string, };

/**
 * Request of `settle_conflict`.
 */
export type SettleConflict = { 
/**
 * Record kind.
 */
kind: string, 
/**
 * Record.
 */
id: string, 
/**
 * Group, with its item.
 */
group: string, 
/**
 * The stamp of the value to keep.
 */
stamp: string, };

/**
 * Request of `undo`.
 */
export type Undo = { 
/**
 * From `Saved`.
 */
undo: number, };

/**
 * Request of `save_draft`.
 */
export type SaveDraft = { 
/**
 * What it is a draft of: `contact:<person>`, `note` (no person yet), `form:<kind>:<id>`, `add-person`,
 * `gp:<kind>:<id>`, `register:<activity>`.
 */
key: string, 
/**
 * The form's own values.
 */
values: Record<string, any>, };

/**
 * Request of `discard_draft`.
 */
export type DiscardDraft = { 
/**
 * Its key.
 */
key: string, };

/**
 * Reply of `list_drafts`.
 */
export type Drafts = { 
/**
 * Newest first.
 */
drafts: Array<Draft>, };

/**
 * Typed words that are not a record yet.
 */
export type Draft = { 
/**
 * Its key.
 */
key: string, 
/**
 * "Contact with Margaret O’Neill".
 */
title: string, 
/**
 * Person record, where it is about one.
 */
person: string | null, 
/**
 * "2 minutes ago".
 */
saved_words: string, 
/**
 * The form's own values.
 */
values: Record<string, any>, };

/**
 * Request of `open_concern`: a record, a draft, or a new one.
 */
export type OpenConcern = { 
/**
 * The record, or empty.
 */
id: string, 
/**
 * Whose a new one will be, or empty.
 */
person: string, 
/**
 * The draft to go on with; empty for the one that is kept of this person, or of nobody.
 */
draft: string, 
/**
 * Begin another although a draft is kept.
 */
fresh: boolean, };

/**
 * Reply of `open_concern`.
 */
export type ConcernPage = { 
/**
 * The record, or empty for a new one.
 */
id: string, 
/**
 * Given back on saving, so that a change made meanwhile is noticed.
 */
version: string, 
/**
 * Whose, or empty.
 */
person: string, 
/**
 * Their name, or empty.
 */
name: string, 
/**
 * Group name to its fields; for lists, item key to fields.
 */
groups: Record<string, any>, 
/**
 * What is kept and not saved yet, or none.
 */
draft: Record<string, any> | null, 
/**
 * The key under which it is kept, or empty where a new one is to be made up.
 */
draft_key: string, 
/**
 * "Recorded 24 Nov, open", or empty for a new one.
 */
state_words: string, 
/**
 * Values that differ between two laptops.
 */
conflicts: Array<ConflictView>, 
/**
 * The laptop's time, an instant: for "told now".
 */
now: string, 
/**
 * A visit is under way: only the person visited, and a title that says nothing.
 */
visiting: boolean, };

/**
 * Request of `save_concern`: the groups that changed, each whole.
 */
export type SaveConcern = { 
/**
 * The record, or empty to make one.
 */
id: string, 
/**
 * From the page; empty for a new record.
 */
version: string, 
/**
 * Whose, or empty for nobody on the caseload. One that has a person keeps them.
 */
person: string, 
/**
 * Group name to its fields.
 */
groups: Record<string, any>, 
/**
 * The draft to drop once saved, or empty.
 */
draft: string, };

/**
 * Request of `keep_concern`: what is typed, before it is saved.
 */
export type KeepConcern = { 
/**
 * `concern:` and an id.
 */
key: string, 
/**
 * Whose it is so far, or empty.
 */
person: string, 
/**
 * The form's own values; null drops the draft.
 */
values: Record<string, any> | null, };

/**
 * Reply of `list_concerns`.
 */
export type Concerns = { 
/**
 * Not settled, newest first.
 */
open: Array<ConcernLine>, 
/**
 * Settled, newest first, at most a hundred.
 */
settled: Array<ConcernLine>, };

/**
 * A concern in the list: when and whose, never what.
 */
export type ConcernLine = { 
/**
 * The record.
 */
id: string, 
/**
 * Whose, or none.
 */
person: string | null, 
/**
 * Their name, or empty.
 */
name: string, 
/**
 * The day it was written down.
 */
on: string, 
/**
 * "24 Nov".
 */
on_words: string, 
/**
 * "nobody told yet", "no outcome after a week", "told", "settled 3 Dec".
 */
state_words: string, 
/**
 * Asks to be looked at.
 */
unfinished: boolean, };

/**
 * Reply of `urgent_help` and `save_urgent_help`.
 */
export type UrgentHelp = { 
/**
 * Which edition of the card: "2026-11".
 */
version: string, 
/**
 * Numbers of the whole country, the most urgent first.
 */
numbers: Array<UrgentNumber>, 
/**
 * The host's own numbers; those not entered yet are empty.
 */
local: Array<LocalNumber>, 
/**
 * What to do, a heading each.
 */
steps: Array<UrgentSteps>, 
/**
 * The day on which the worker last checked all numbers; empty where never.
 */
checked_on: string, 
/**
 * "Checked 24 Nov", "Nobody has checked these numbers here yet", "Last checked 3 Mar: over six months ago".
 */
checked_words: string, 
/**
 * Never checked, or over six months ago.
 */
stale: boolean, };

/**
 * A number of the whole country.
 */
export type UrgentNumber = { 
/**
 * Whose.
 */
name: string, 
/**
 * As it is dialled.
 */
number: string, 
/**
 * When it is the right one.
 */
when: string, 
/**
 * "police.uk, compared 25 Nov", "samaritans.org, check before use".
 */
source_words: string, };

/**
 * A number of the host's own area.
 */
export type LocalNumber = { 
/**
 * By which `save_urgent_help` knows it.
 */
code: string, 
/**
 * Whose.
 */
name: string, 
/**
 * As it is dialled, or empty.
 */
number: string, };

/**
 * What to do in one case.
 */
export type UrgentSteps = { 
/**
 * In which case.
 */
title: string, 
/**
 * In order.
 */
lines: Array<string>, };

/**
 * Request of `save_urgent_help`: kept outside the encrypted caseload, so nothing but digits is taken.
 */
export type SaveUrgentHelp = { 
/**
 * By code of the local number.
 */
numbers: { [key in string]: string }, 
/**
 * The day on which all numbers were checked, any UK form; empty where they were not.
 */
checked_on: string, };

/**
 * Reply of `choose_spreadsheet`.
 */
export type Spreadsheet = { 
/**
 * Opaque; empty where the dialog was closed.
 */
token: string, 
/**
 * File name without where it is.
 */
name: string, 
/**
 * The columns as the file heads them, with a guess.
 */
columns: Array<Column>, 
/**
 * The first rows.
 */
sample: Array<Array<string>>, 
/**
 * How many rows below the heading.
 */
rows: number, 
/**
 * What a column can be taken as.
 */
targets: Array<Choice>, };

/**
 * A column of the file.
 */
export type Column = { 
/**
 * As headed.
 */
heading: string, 
/**
 * Guessed target code, or empty to leave out.
 */
guess: string, };

/**
 * Request of `preview_import` and `run_import`.
 */
export type ImportPlan = { 
/**
 * From `Spreadsheet`.
 */
token: string, 
/**
 * A target code for every column, empty to leave it out.
 */
columns: Array<string>, 
/**
 * Row number (as in the file) to what to do where it looks like someone who is here:
 * `skip` or `add`. Rows not named are skipped where they look alike.
 */
decisions: { [key in number]: string }, };

/**
 * Reply of `preview_import` and `run_import`.
 */
export type ImportReport = { 
/**
 * Rows that are, or would be, taken in.
 */
taken: number, 
/**
 * Rows left out because they look like someone who is here or in another row.
 */
duplicates: Array<ImportDuplicate>, 
/**
 * Rows not taken, and why.
 */
refused: Array<ImportProblem>, 
/**
 * Cells that were not understood in rows that are taken.
 */
doubtful: Array<ImportProblem>, 
/**
 * What would be made, first rows: name, born, postcode, phone, status.
 */
preview: Array<Array<string>>, 
/**
 * True after `run_import`.
 */
done: boolean, 
/**
 * Too many to be taken back in one act: the backup that is made before is the way back.
 */
lasting: boolean, 
/**
 * The undo entry after `run_import`.
 */
undo: number | null, };

/**
 * A row that looks like someone.
 */
export type ImportDuplicate = { 
/**
 * Row number as the file counts, heading is 1.
 */
row: number, 
/**
 * The name in the row.
 */
name: string, 
/**
 * Whom it looks like.
 */
like: string, 
/**
 * Why.
 */
reasons: Array<string>, };

/**
 * What was not taken.
 */
export type ImportProblem = { 
/**
 * Row number as the file counts, heading is 1.
 */
row: number, 
/**
 * Column heading, or empty.
 */
column: string, 
/**
 * What is wrong and what would be right.
 */
why: string, };

/**
 * Reply of `list_calendars` and `forget_calendar`.
 */
export type Calendars = { 
/**
 * By name.
 */
calendars: Array<CalendarLine>, 
/**
 * "Last taken along today, 09:12", or empty where it never was.
 */
taken_along: string, };

/**
 * A calendar that was brought.
 */
export type CalendarLine = { 
/**
 * What it is called here.
 */
name: string, 
/**
 * "Brought today, 09:12".
 */
brought: string, 
/**
 * "214 busy times to come, until 23 December 2027".
 */
holds: string, };

/**
 * Request of `import_calendar`.
 */
export type ImportCalendar = { 
/**
 * The calendar that the file replaces, or the name of a new one; after its file where empty.
 */
name: string, };

/**
 * Reply of `import_calendar`.
 */
export type CalendarReport = { 
/**
 * What it is called here; empty where the dialog was closed.
 */
name: string, 
/**
 * What came of it, a sentence each.
 */
words: Array<string>, 
/**
 * Events that were not taken, the first 200.
 */
problems: Array<CalendarProblem>, 
/**
 * "and 31 more", or empty.
 */
more: string, };

/**
 * An event that was not taken.
 */
export type CalendarProblem = { 
/**
 * Line of the file, from 1.
 */
line: number, 
/**
 * What is wrong with it.
 */
why: string, };

/**
 * Request of `forget_calendar`.
 */
export type ForgetCalendar = { 
/**
 * What it is called here.
 */
name: string, };

/**
 * Request of `export_calendar`.
 */
export type ExportCalendar = { 
/**
 * The first day; today where empty.
 */
from: string, 
/**
 * How many weeks, 1 to 52.
 */
weeks: number, };

/**
 * Reply of `export_calendar`.
 */
export type CalendarExport = { 
/**
 * The file's name; empty where the dialog was closed.
 */
name: string, 
/**
 * "31 appointments and activities, 2 of them cancelled."
 */
words: string, 
/**
 * "Last taken along today, 09:12".
 */
taken_along: string, };

/**
 * What each command asks with and answers with.
 */
export type Commands = {
session_state: { request: Nothing, reply: SessionState, },
suggest_passphrase: { request: Nothing, reply: SuggestedPassphrase, },
check_passphrase: { request: CheckPassphrase, reply: PassphraseStrength, },
choose_folder: { request: Nothing, reply: SessionState, },
select_store: { request: SelectStore, reply: SessionState, },
begin_set_up: { request: BeginSetUp, reply: SessionState, },
confirm_recovery_key: { request: ConfirmRecoveryKey, reply: SessionState, },
unlock: { request: Unlock, reply: SessionState, },
answer_clock: { request: AnswerClock, reply: SessionState, },
recover: { request: Recover, reply: SessionState, },
choose_backup: { request: Nothing, reply: Picked, },
restore_backup: { request: RestoreBackup, reply: SessionState, },
lock: { request: Nothing, reply: SessionState, },
keep_awake: { request: Nothing, reply: Nothing, },
copy_words: { request: CopyWords, reply: Nothing, },
hide_names: { request: HideNames, reply: SessionState, },
urgent_help: { request: Nothing, reply: UrgentHelp, },
save_urgent_help: { request: SaveUrgentHelp, reply: UrgentHelp, },
set_cover_pin: { request: SetCoverPin, reply: Nothing, },
cover: { request: Nothing, reply: SessionState, },
lift_cover: { request: LiftCover, reply: SessionState, },
alarm: { request: Nothing, reply: Alarm, },
quiet_alarm: { request: QuietAlarm, reply: Alarm, },
go_on_with_visit: { request: Nothing, reply: Nothing, },
resume_visit: { request: Nothing, reply: Nothing, },
change_passphrase: { request: ChangePassphrase, reply: Nothing, },
list_backups: { request: Nothing, reply: Backups, },
back_up_now: { request: Nothing, reply: Backups, },
save_backup_as: { request: Nothing, reply: Backups, },
check_store: { request: Nothing, reply: StoreHealth, },
settings: { request: Nothing, reply: Settings, },
save_settings: { request: Settings, reply: Settings, },
week_settings: { request: Nothing, reply: WeekSettings, },
save_week_settings: { request: WeekSettings, reply: WeekSettings, },
lone_working: { request: Nothing, reply: LoneWorking, },
save_lone_working: { request: LoneWorking, reply: LoneWorking, },
vocabularies: { request: Nothing, reply: Vocabularies, },
wordings: { request: Nothing, reply: Wordings, },
save_wording: { request: SaveWording, reply: Wordings, },
today: { request: AskToday, reply: Today, },
diary: { request: AskDiary, reply: Diary, },
offer_times: { request: AskTimes, reply: OfferedTimes, },
check_time: { request: CheckTime, reply: CheckedTime, },
late_day: { request: AskLate, reply: LateDay, },
remind: { request: Remind, reply: ReadyTexts, },
text_code: { request: AskTextCode, reply: TextCode, },
no_reply: { request: AskNoReply, reply: NoReply, },
list_people: { request: ListPeople, reply: PeoplePage, },
find: { request: Find, reply: Found, },
open_person: { request: OpenPerson, reply: PersonPage, },
likely_duplicates: { request: LooksLike, reply: Duplicates, },
marks_due: { request: Nothing, reply: MarksDue, },
plan_visit: { request: PlanVisit, reply: VisitPlan, },
visit_page: { request: Nothing, reply: VisitPage, },
visit_marks: { request: Nothing, reply: VisitMarks, },
open_form: { request: OpenForm, reply: Form, },
list_schemes: { request: Nothing, reply: Schemes, },
list_conflicts: { request: Nothing, reply: Conflicts, },
open_concern: { request: OpenConcern, reply: ConcernPage, },
list_concerns: { request: Nothing, reply: Concerns, },
keep_concern: { request: KeepConcern, reply: Nothing, },
gp_record: { request: AskGpRecord, reply: GpRecord, },
gp_text: { request: AskGpText, reply: GpEntry, },
save_gp_since: { request: SaveGpSince, reply: Nothing, },
install_code_map: { request: Nothing, reply: GpCodes, },
remove_code_map: { request: Nothing, reply: GpCodes, },
list_instruments: { request: Nothing, reply: Instruments, },
install_measure: { request: Nothing, reply: Instruments, },
wellbeing: { request: AskWellbeing, reply: Wellbeing, },
share_measure: { request: ShareMeasure, reply: Nothing, },
shared: { request: Nothing, reply: SharedPage, },
keep_shared: { request: KeepShared, reply: Nothing, },
end_sharing: { request: Nothing, reply: SharingEnded, },
open_activity: { request: OpenActivity, reply: ActivityPage, },
list_activities: { request: AskMonth, reply: Activities, },
trip_before: { request: AskTrip, reply: TripBefore, },
claims: { request: AskMonth, reply: Claims, },
save_claims_as: { request: AskMonth, reply: Claims, },
save_claim_rate: { request: SaveClaimRate, reply: Nothing, },
save_draft: { request: SaveDraft, reply: Nothing, },
list_drafts: { request: Nothing, reply: Drafts, },
discard_draft: { request: DiscardDraft, reply: Nothing, },
add_person: { request: AddPerson, reply: Saved, },
save_record: { request: SaveRecord, reply: Saved, },
save_concern: { request: SaveConcern, reply: Saved, },
delete_record: { request: DeleteRecord, reply: Saved, },
add_contact: { request: AddContact, reply: Saved, },
set_referral_status: { request: SetReferralStatus, reply: Saved, },
complete_task: { request: CompleteTask, reply: Saved, },
set_appointment_outcome: { request: SetAppointmentOutcome, reply: Saved, },
mark_entered: { request: MarkEntered, reply: Saved, },
save_register: { request: SaveRegister, reply: Saved, },
set_activity_outcome: { request: SetActivityOutcome, reply: Saved, },
start_visit: { request: StartVisit, reply: Saved, },
end_visit: { request: EndVisit, reply: Saved, },
run_late: { request: RunLate, reply: Saved, },
say_travel: { request: SayTravel, reply: Saved, },
record_reminder: { request: RecordReminder, reply: Saved, },
record_no_reply: { request: RecordNoReply, reply: Saved, },
postpone_measure: { request: PostponeMeasure, reply: Saved, },
finish_shared: { request: FinishShared, reply: Saved, },
record_death: { request: RecordDeath, reply: Saved, },
withdraw_death: { request: WithdrawDeath, reply: Saved, },
record_move: { request: RecordMove, reply: Saved, },
settle_conflict: { request: SettleConflict, reply: Saved, },
undo: { request: Undo, reply: Saved, },
choose_spreadsheet: { request: Nothing, reply: Spreadsheet, },
preview_import: { request: ImportPlan, reply: ImportReport, },
run_import: { request: ImportPlan, reply: ImportReport, },
list_calendars: { request: Nothing, reply: Calendars, },
import_calendar: { request: ImportCalendar, reply: CalendarReport, },
forget_calendar: { request: ForgetCalendar, reply: Calendars, },
export_calendar: { request: ExportCalendar, reply: CalendarExport, },
};

/**
 * Whatever answers every command.
 */
export type Answers = { [C in keyof Commands]: (request: Commands[C]['request']) => Commands[C]['reply'] };
