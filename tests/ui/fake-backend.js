// Answers every command with an invented caseload, for tests and for looking at screens in a browser.
// Everyone in it is made up; telephone numbers are from the ranges that Ofcom keeps for drama.
import { calendars } from './fake/calendars.js';
import { caseload } from './fake/caseload.js';
import { diary } from './fake/diary.js';
import { gpRecord } from './fake/gp.js';
import { importing } from './fake/importing.js';
import { concerns } from './fake/concerns.js';
import { measures } from './fake/measures.js';
import { session } from './fake/session.js';
import { visits } from './fake/visits.js';
import { work } from './fake/work.js';
import { writes } from './fake/writes.js';

const ALWAYS = [
  'alarm',
  'quiet_alarm',
  'session_state',
  'urgent_help',
  'suggest_passphrase',
  'check_passphrase',
  'lift_cover',
];
const LOCKED = [
  'choose_folder',
  'select_store',
  'begin_set_up',
  'confirm_recovery_key',
  'unlock',
  'answer_clock',
  'recover',
  'choose_backup',
  'restore_backup',
];

/** @import {Answers} from "../../ui/replies.d.ts" */

/**
 * @param {{phase?: string, empty?: boolean, vocabularies?: object, urgent?: object, state?: object, alarm?: any, resumed?: boolean,
 *          replies?: Record<string, (request: any) => any>}} [how]
 *   `replies` stands in for single commands; one that throws a refusal is a refusal.
 */
export function createFakeBackend(how = {}) {
  const world = {
    phase: how.phase ?? 'unlocked',
    empty: how.empty ?? false,
    drafts: /** @type {any[]} */ ([]),
    calls: /** @type {{command: string, request: any}[]} */ ([]),
    state: how.state,
    urgent: how.urgent,
    alarm: how.alarm,
    resumed: how.resumed ?? false,
  };
  const instrument = [{ code: 'ons4', words: 'Personal well-being (ONS4)', group: '' }];
  const lists = { ...listsOf(how.vocabularies), instrument };
  /** @type {Answers} */
  const answers = {
    ...session(world),
    ...caseload(world),
    ...diary(world),
    ...writes(world),
    ...importing(),
    ...calendars(world),
    ...concerns(world),
    ...measures(world),
    ...gpRecord(world),
    ...work(world),
    ...visits(world),
    vocabularies: () => ({ lists }),
    ...how.replies,
  };

  /** @param {string} command @param {{request: any}} args */
  async function backend(command, { request }) {
    world.calls.push({ command, request });
    if (!(command in answers)) throw new Error(`No such command: ${command}`);
    refuseOutOfPhase(command, world.phase);
    return structuredClone(await /** @type {any} */ (answers)[command](request));
  }

  return Object.assign(backend, { world, commands: Object.keys(answers) });
}

/** A refusal as the desk words it. */
export const refusal = (code, message, advice = '', problems = []) => ({ code, message, advice, problems });

function refuseOutOfPhase(command, phase) {
  if (ALWAYS.includes(command) || LOCKED.includes(command)) return;
  if (phase === 'visiting') return refuseDuringVisit(command);
  if (phase === 'sharing') return refuseWhileShared(command);
  if (phase !== 'unlocked') throw refusal('locked', 'The caseload is locked.', 'Unlock it first.');
}

/** What the desk answers while somebody sits beside the worker. */
const VISITING = new Set([
  ...[
    'add_contact',
    'copy_words',
    'cover',
    'discard_draft',
    'end_visit',
    'go_on_with_visit',
    'hide_names',
    'keep_awake',
  ],
  ...['keep_concern', 'open_concern', 'save_concern'],
  ...[
    'list_drafts',
    'lock',
    'save_draft',
    'set_cover_pin',
    'undo',
    'visit_marks',
    'visit_page',
    'vocabularies',
  ],
  ...['share_measure', 'wellbeing', 'postpone_measure'],
]);

/** What the desk answers while the screen is turned to the person. */
const SHARING = new Set(['end_sharing', 'finish_shared', 'keep_awake', 'keep_shared', 'lock', 'shared']);

function refuseWhileShared(command) {
  if (SHARING.has(command)) return;
  throw refusal(
    'wrong-phase',
    'That has to wait until the screen is yours again.',
    'Press F8 to take it back.',
  );
}

function refuseDuringVisit(command) {
  if (VISITING.has(command)) return;
  throw refusal('wrong-phase', 'That has to wait until the visit is over.', 'End the visit first.');
}

/** `assets/vocabularies.json` as the desk gives it. */
function listsOf(file = { lists: {} }) {
  const choice = ([code, words, group = '']) => ({ code, words, group });
  return Object.fromEntries(Object.entries(file.lists).map(([id, list]) => [id, list.choices.map(choice)]));
}
