/** What the recorder holds, how it begins, and what it sends: without a screen. */
import { fromLondon, toLondon } from '../when.js';

/** The key under which the half-written contact with a person is kept. */
export const draftKey = (person) => `contact:${person}`;

/** The recorder as it begins on a person's page: who, how and how long are already likely. */
export function begin(recorder, outcomes) {
  return {
    whom: recorder.whom[0]?.code ?? '',
    channel: recorder.channel,
    outcome: likelyOutcome(recorder.channel, outcomes),
    at: toLondon(recorder.at),
    minutes: String(recorder.minutes || ''),
    note: '',
    helpful: '',
    another: '',
    next_at: '',
    follow_up: '',
    follow_up_on: '',
    trip_from: recorder.trip?.origin ?? '',
    trip_to: recorder.trip?.destination ?? '',
    trip_miles: '',
    appointment: recorder.appointment ?? '',
  };
}

const MET = ['attended', 'no-reply', 'did-not-attend'];
const TALKED = ['spoke', 'no-answer', 'voicemail'];
const WROTE = ['sent', 'received'];

/** What mostly comes of a channel, the likeliest first. */
const COMES_OF = {
  'home-visit': MET,
  phone: TALKED,
  video: TALKED,
  text: ['texted', 'received'],
  email: WROTE,
  letter: WROTE,
};
const COMES_OF_ANY = ['attended', 'did-not-attend'];

const comesOf = (channel, outcomes) =>
  (COMES_OF[channel] ?? COMES_OF_ANY).filter((code) => outcomes.some((choice) => choice.code === code));

/** The outcome with which a channel begins. */
export const likelyOutcome = (channel, outcomes) => comesOf(channel, outcomes)[0] ?? outcomes[0]?.code ?? '';

/** All outcomes, those first that the channel mostly brings. */
export function outcomesFirst(channel, outcomes) {
  const first = comesOf(channel, outcomes);
  const place = ({ code }) => (first.includes(code) ? first.indexOf(code) : first.length);
  return [...outcomes].sort((one, other) => place(one) - place(other));
}

/** Whether it came about, so that it can be asked how it was. */
export const met = ({ outcome }) => outcome === 'attended' || outcome === 'spoke';

/** One field changed; the outcome goes with the channel until someone has chosen it. */
export function changed(values, field, value, outcomes) {
  const next = { ...values, [field]: value };
  const followed = values.outcome === likelyOutcome(values.channel, outcomes);
  if (field === 'channel' && followed) next.outcome = likelyOutcome(value, outcomes);
  return next;
}

/**
 * A kept draft over how the recorder begins; fields it never had keep their beginning. An appointment that
 * is no longer among the `open` ones was written up meanwhile, and is not written up a second time.
 */
export function restore(beginning, draft, open = []) {
  if (!draft) return beginning;
  const known = Object.entries(draft.values ?? {}).filter(
    ([field, value]) => field in beginning && typeof value === 'string',
  );
  const values = { ...beginning, ...Object.fromEntries(known) };
  return open.includes(values.appointment) ? values : { ...values, appointment: '' };
}

/** True where something was typed or chosen that would be lost. */
export function touched(values, beginning) {
  return Object.keys(beginning).some((field) => values[field] !== beginning[field]);
}

/** The request of `add_contact`. */
export function toRequest(person, values) {
  return {
    person,
    whom: values.whom ? [values.whom] : [],
    channel: values.channel,
    outcome: values.outcome,
    at: fromLondon(values.at),
    minutes: Number.parseInt(values.minutes, 10) || 0,
    note: values.note.trim(),
    helpful: met(values) ? values.helpful : '',
    another: met(values) ? values.another : '',
    appointment: values.appointment,
    next_at: values.next_at,
    follow_up: values.follow_up.trim(),
    follow_up_on: values.follow_up_on,
    trip_from: values.trip_from.trim(),
    trip_to: values.trip_to.trim(),
    trip_miles: values.trip_miles.trim(),
    draft: draftKey(person),
  };
}

/**
 * Gives each choice a key: the first letter of its words that is still free, in the order of the lists, so
 * that the same lists always get the same keys.
 */
export function withKeys(lists, taken = ['M', 'W']) {
  const used = new Set(taken);
  return lists.map((choices) =>
    choices.map((choice) => {
      const key = freeLetter(choice.words, used);
      if (key) used.add(key);
      return { ...choice, key };
    }),
  );
}

function freeLetter(words, used) {
  const initials = words.split(/\s+/).map((word) => word.slice(0, 1));
  const letters = [...initials, ...words].map((letter) => letter.toUpperCase());
  return letters.find((letter) => /^[A-Z]$/.test(letter) && !used.has(letter)) ?? '';
}

/** Which choice of which field an Alt key takes. */
export function chosenBy(event, choices) {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  for (const field of ['channel', 'outcome']) {
    const choice = letter && choices[field].find(({ key }) => key === letter);
    if (choice) return { field, code: choice.code };
  }
  return null;
}

/** As much of a choice as its button needs: "Dawn Tuckwell" of "Dawn Tuckwell, housing officer". @param {string} words */
export const brief = (words) => words.split(',')[0];
