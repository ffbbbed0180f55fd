/** What was written to a group while words for it lay in a draft, as it is said beside them. */
import { html, nothing } from '../lib/html.js';
import { dayInFull, instant } from '../lib/dates.js';
import { written } from '../lib/names.js';
import { FELT } from './controls.js';
import { TYPES } from './fields.js';

/** @import {Field} from "./fields.js" */
/** @typedef {Record<string, {code: string, words: string}[]>} Lists */

/** @param {{field?: Field, value?: any}[]} since @param {Lists} lists */
export function told(since, lists) {
  if (since.length === 0) return nothing;
  return html`<p class="form-meanwhile" role="note">
    Changed meanwhile:
    ${since.map(({ field, value }, index) => [
      index ? '; ' : '',
      field ? html`${field.label}: ${written(inWords(field, value, lists))}` : 'one was removed',
    ])}
  </p>`;
}

/** A value as it stands in an input, for reading. @param {Field} field @param {any} value @param {Lists} lists */
export function inWords({ type, list }, value, lists) {
  const words = (/** @type {string} */ code) => wordsOf(lists[list ?? ''] ?? [], code);
  if (type === 'tick') return value ? 'yes' : 'no';
  if (type === 'answer') return wordsOf(FELT, value);
  if (type === 'choices') return value.map(words).join(', ') || 'none';
  if (!value) return 'empty';
  if (type === 'choice') return words(value);
  if (type === 'moment') return instant(TYPES.moment.from(value));
  return type === 'day' && /^\d{4}-\d\d-\d\d$/.test(value) ? dayInFull(value) : value;
}

/** @param {{code: string, words: string}[]} choices @param {string} code */
const wordsOf = (choices, code) => choices.find((each) => each.code === code)?.words ?? code;
