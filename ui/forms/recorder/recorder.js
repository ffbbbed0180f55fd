/** Records a contact: begins ready, keeps every word as it is typed, and saves with one key. */
import { asYouType } from '../../components/typing/typing.js';
import { makeTimes } from '../../components/times/times.js';
import { atClosedDoor } from '../door.js';
import { draftKeeper, flushWhenHidden } from '../draft.js';
import { begin, changed, chosenBy, draftKey, restore, toRequest, touched, withKeys } from './logic.js';

/** @import {PersonPage, Choice, Saved} from "../../replies.d.ts" */

/**
 * @typedef {ReturnType<typeof begin>} Values
 * @typedef {Choice & {key?: string}} KeyedChoice
 * @typedef {object} RecorderState
 * @property {Values} values What is in the fields.
 * @property {Values} beginning What was in them before anyone touched them.
 * @property {{whom: KeyedChoice[], channel: KeyedChoice[], outcome: KeyedChoice[]}} choices
 * @property {Set<string>} opened Parts that were asked for.
 * @property {string} at_words When it begins, in words.
 * @property {string} call What to call the person.
 * @property {string} kept "draft kept", once it is.
 * @property {boolean} saving And still after it succeeded: the next contact has a recorder of its own.
 * @property {any} times Times to offer for when next, and what speaks against the one that stands there.
 * @property {any} error
 *
 * @typedef {object} RecorderActs
 * @property {(field: keyof Values, value: string) => void} set
 * @property {(part: string) => void} open
 * @property {(event: Event) => void} save
 * @property {(event: KeyboardEvent) => void} key
 * @property {() => void} rested
 *
 * @param {{page: PersonPage, lists: Record<string, Choice[]>, root: HTMLElement, draw: () => void,
 *          api: typeof import('../../api.js'), saved: (reply: Saved) => void,
 *          door: (from: {appointment: string, note: string, draft: string}) => Promise<unknown>}} needs
 *   `door` goes on where nobody came to it
 */
export function makeRecorder({ page, lists, root, draw, api, saved, door }) {
  const state = stateOf(page, lists);
  const keeper = draftKeeper({
    save: (values) => api.save_draft({ key: draftKey(page.id), values }),
    kept: () => tell('draft kept'),
    failed: () => tell('the draft could not be kept: save the contact now'),
  });
  const deafen = flushWhenHidden(keeper);
  const far = asYouType({
    ask: ({ trip_from: origin, trip_to: destination }) => api.trip_before({ origin, destination }),
    show: ({ miles }) => miles && set('trip_miles', miles),
  });
  const times = makeTimes({ api, draw });
  state.times = times.state;

  /** @param {string} words */
  function tell(words) {
    if (state.kept === words) return;
    state.kept = words;
    draw();
  }

  /** @type {RecorderActs["set"]} */
  function set(field, value) {
    if (state.saving) return;
    state.values = changed(state.values, field, value, state.choices.outcome);
    state.error = null;
    keeper.change(state.values);
    offer();
    draw();
    if (field === 'trip_from' || field === 'trip_to') far.type(state.values);
  }

  /** Times for when next, once they are asked for. */
  function offer() {
    const { next_at: start, channel } = state.values;
    if (start || state.opened.has('next_at')) times.look({ person: page.id, channel, minutes: 0, start });
  }

  /** @type {RecorderActs["open"]} */
  function open(part) {
    state.opened.add(part);
    if (part === 'trip' && page.recorder.trip?.miles) set('trip_miles', page.recorder.trip.miles);
    offer();
    draw();
    const first =
      { trip: '#recorder-trip_miles' }[part] ?? `#recorder-${part}, [name=recorder-${part}]:checked`;
    /** @type {HTMLElement | null} */ (root.querySelector(first))?.focus();
  }

  /** @param {Event} event */
  async function save(event) {
    event.preventDefault();
    if (state.saving) return;
    state.saving = true;
    draw();
    try {
      await keeper.flush();
      if (atClosedDoor(state.values)) await toTheDoor();
      else await send();
    } catch (error) {
      Object.assign(state, { error, saving: false });
      keeper.change(state.values);
      draw();
    }
  }

  async function send() {
    const contact = await api.add_contact(toRequest(page.id, state.values));
    await keeper.drop();
    saved(contact);
  }

  /** Nobody opened: nothing is a contact before the steps are. */
  async function toTheDoor() {
    const { appointment, note } = state.values;
    await keeper.drop();
    await door({ appointment, note, draft: draftKey(page.id) });
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const asked = { KeyM: 'minutes', KeyW: 'at' }[event.code];
    const chosen = chosenBy(event, state.choices);
    const time = times.chosenBy(event);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
    else if (time) set('next_at', time.start);
    else if (chosen) set(/** @type {keyof Values} */ (chosen.field), chosen.code);
    else if (event.altKey && asked === 'at') open('at');
    else if (event.altKey && asked) select(asked);
    else return;
    event.preventDefault();
  }

  /** @param {string} field */
  function select(field) {
    const input = /** @type {HTMLInputElement | null} */ (root.querySelector(`#recorder-${field}`));
    input?.focus();
    input?.select();
  }

  return {
    state,
    acts: { set, open, save, key, rested: () => void keeper.flush() },
    /** Puts the cursor where the note begins. */
    focus: () => select('note'),
    /** True where something was typed that is not a contact yet. */
    half_written: () => touched(state.values, state.beginning),
    leave() {
      far.stop();
      times.stop();
      deafen();
      return keeper.flush();
    },
  };
}

/** The appointments that a contact can write up. @param {PersonPage} page */
const stillOpen = ({ appointments, recorder }) => [...appointments.map(({ id }) => id), recorder.appointment];

/**
 * @param {PersonPage} page
 * @param {Record<string, Choice[]>} lists
 * @returns {RecorderState}
 */
function stateOf(page, lists) {
  const [channel, outcome] = withKeys([lists.channel ?? [], lists['contact-outcome'] ?? []]);
  const { whom } = page.recorder;
  const beginning = begin(page.recorder, outcome);
  const values = restore(beginning, page.draft, stillOpen(page));
  return {
    values,
    beginning,
    opened: new Set(),
    choices: { whom, channel, outcome },
    at_words: page.recorder.at_words,
    // After a death the words are of those left behind.
    call: page.died ? 'they' : page.call,
    kept: page.draft ? 'draft kept' : '',
    saving: false,
    times: null,
    error: null,
  };
}
