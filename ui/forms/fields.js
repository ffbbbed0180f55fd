/**
 * The words in which forms are declared: a form has groups, a group has fields, a field has a type that
 * knows how its value stands in an input. Fields are named as the records name them.
 */
import { fromLondon, toLondon } from './when.js';

/**
 * @typedef {object} Field
 * @property {string} name As the record names it.
 * @property {string} label
 * @property {keyof typeof TYPES} type
 * @property {string} [hint]
 * @property {string} [list] The list of choices, for `choice` and `choices`.
 * @property {boolean} [wide] Takes a whole line.
 *
 * @typedef {object} Group
 * @property {string} name As the record names it.
 * @property {string} legend
 * @property {Field[]} fields
 * @property {string} [hint]
 * @property {string} [add] For a list of items: the words of the button that adds one.
 * @property {(needs: any) => Aid} [aid] What helps to fill it in, below its fields.
 * @property {boolean} [folded] Closed until it holds something or is asked for.
 *
 * @typedef {object} Aid
 * @property {(values: any) => void} look
 * @property {(values: any) => unknown} template
 * @property {(event: KeyboardEvent, values: any) => boolean} key
 * @property {() => void} stop
 *
 * @typedef {object} FormDeclaration
 * @property {string} kind
 * @property {string} title
 * @property {string} new_title
 * @property {string} [first] What has the cursor in a new one, where that is not the first field.
 * @property {Group[]} groups
 */

const words = { to: (/** @type {any} */ value) => value ?? '', from: (/** @type {any} */ value) => value };

/** How a value of the record stands in an input, and back. */
export const TYPES = {
  text: words,
  lines: words,
  day: words,
  choice: words,
  // "Not asked" and nothing are the same answer, and are shown as one.
  answer: { ...words, to: (/** @type {any} */ value) => (value === 'not-asked' ? '' : (value ?? '')) },
  choices: {
    to: (/** @type {any} */ value) => value ?? [],
    from: (/** @type {any} */ value) => value,
  },
  tick: {
    to: (/** @type {any} */ value) => value === true,
    from: (/** @type {any} */ value) => value,
  },
  number: {
    to: (/** @type {any} */ value) => (value ? String(value) : ''),
    from: (/** @type {any} */ value) => Number.parseInt(value, 10) || 0,
  },
  /** Tenths of a mile, shown as miles. */
  miles: {
    to: (/** @type {any} */ value) => (value ? String(value / 10) : ''),
    from: (/** @type {any} */ value) => Math.round(Number.parseFloat(value) * 10) || 0,
  },
  moment: {
    to: (/** @type {any} */ value) => toLondon(value ?? ''),
    from: (/** @type {any} */ value) => fromLondon(value) || null,
  },
};

/** @param {string} name @param {string} label @param {string} [hint] @returns {Field} */
export const text = (name, label, hint) => ({ name, label, hint, type: 'text' });

/** @param {string} name @param {string} label @param {string} [hint] @returns {Field} */
export const lines = (name, label, hint) => ({ name, label, hint, type: 'lines', wide: true });

/** @param {string} name @param {string} label @param {string} [hint] @returns {Field} */
export const day = (name, label, hint) => ({ name, label, hint, type: 'day' });

/** @param {string} name @param {string} label @param {string} [hint] @returns {Field} */
export const moment = (name, label, hint) => ({ name, label, hint, type: 'moment' });

/** @param {string} name @param {string} label @param {string} [hint] @returns {Field} */
export const number = (name, label, hint) => ({ name, label, hint, type: 'number' });

/** @param {string} name @param {string} label @param {string} [hint] @returns {Field} */
export const tick = (name, label, hint) => ({ name, label, hint, type: 'tick' });

/** Yes, no or not asked. @param {string} name @param {string} label @param {string} [hint] @returns {Field} */
export const answer = (name, label, hint) => ({ name, label, hint, type: 'answer' });

/** @param {string} name @param {string} label @param {string} list @param {string} [hint] @returns {Field} */
export const choice = (name, label, list, hint) => ({ name, label, hint, list, type: 'choice' });

/** @param {string} name @param {string} label @param {string} list @param {string} [hint] @returns {Field} */
export const choices = (name, label, list, hint) => ({
  name,
  label,
  hint,
  list,
  type: 'choices',
  wide: true,
});

/** The way there, for the claim of the month: places, never a person. @type {Group} */
export const trip = {
  name: 'trip',
  legend: 'Miles',
  folded: true,
  fields: [
    text('origin', 'From', 'A postcode, or a word like Office'),
    text('destination', 'To', 'The same; never a name'),
    { name: 'tenths', label: 'Miles', type: 'miles' },
  ],
};

/** A way to reach someone; the same of a person and of those around them. @type {Group} */
export const reach = {
  name: 'reach',
  legend: 'Ways to reach them',
  add: 'Add a phone or email',
  fields: [
    choice('kind', 'Kind', 'reach-kind'),
    text('value', 'Number or address'),
    text('whose', 'Whose, if not their own', 'For example: her daughter'),
    answer('safe_text', 'Safe to text?'),
    answer('voicemail', 'Safe to leave a message?'),
    answer('say_who', 'Say who is calling?'),
    text('best_times', 'Best times'),
    tick('preferred', 'Try this one first'),
  ],
};

/** Something to know before the door; the same of a person and of a place. @type {Group} */
export const alerts = {
  name: 'alerts',
  legend: 'To know before the door',
  add: 'Add something to know',
  fields: [
    choice('kind', 'Kind', 'alert-kind'),
    { ...text('words', 'What to know'), wide: true },
    tick('sensitive', 'Nobody else in the room may read it', 'Shown as ⚑ until you press F4'),
    day('review_on', 'Look at it again on'),
  ],
};
