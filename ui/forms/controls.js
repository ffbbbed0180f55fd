/** One field of a form as it is drawn: a control for each type. */
import { html, live, nothing } from '../lib/html.js';
import { errorAt, field as framed, problemAt } from '../components/field/field.js';
import { segments } from '../components/segments/segments.js';
import { fieldName, inputId } from './logic.js';

/** @import {Field} from "./fields.js" */

const ANSWERS = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No' },
  { code: '', words: 'Not asked' },
];

/** Every answer that there is. */
export const FELT = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No' },
  { code: 'unsure', words: 'Not sure' },
  { code: '', words: 'Not asked' },
];

/**
 * @param {Field} field
 * @param {{at: {group: string, item?: string, field: string}, value: any, error: any,
 *          lists: Record<string, any[]>, set: (value: any) => void}} stands
 */
export function control(field, stands) {
  const name = fieldName(stands.at);
  const id = inputId(name);
  if (field.type === 'tick') return tick(field, id, stands);
  if (field.type === 'answer') return answer(field, id, name, stands);
  if (field.type === 'choices') return choices(field, id, name, stands);
  const error = problemAt(stands.error, name);
  return html`<div class="form-field ${field.wide ? 'form-wide' : ''}">
    ${framed({
      id,
      label: field.label,
      hint: field.hint,
      error,
      control: (bound) =>
        field.type === 'choice' ? choice(field, bound, stands) : input(field, bound, stands),
    })}
  </div>`;
}

/** @param {Field} field @param {any} bound @param {any} stands */
function input({ type }, { id, describedBy, invalid }, { value, set }) {
  const typed = (/** @type {any} */ event) => set(event.target.value);
  if (type === 'lines') {
    return html`<textarea
      class="input personal-field"
      rows="3"
      id=${id}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${live(value)}
      @input=${typed}
    ></textarea>`;
  }
  return html`<input
    class="input personal-field ${['number', 'day', 'miles'].includes(type) ? 'input-short' : ''}"
    type=${type === 'moment' ? 'datetime-local' : 'text'}
    inputmode=${{ number: 'numeric', miles: 'decimal' }[/** @type {"number" | "miles"} */ (type)] ?? nothing}
    autocomplete="off"
    id=${id}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    .value=${live(value)}
    @input=${typed}
  />`;
}

/** @param {Field} field @param {any} bound @param {any} stands */
function choice({ list }, { id, describedBy, invalid }, { value, set, lists }) {
  const known = lists[list ?? ''] ?? [];
  const strange = value && !known.some(({ code }) => code === value);
  return html`<select
    class="input"
    id=${id}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    .value=${live(value)}
    @change=${(/** @type {any} */ event) => set(event.target.value)}
  >
    <option value="" ?selected=${value === ''}></option>
    ${strange ? html`<option value=${value} selected>${value}</option>` : nothing}
    ${inGroups(known).map(([heading, options]) =>
      heading
        ? html`<optgroup label=${heading}>${options.map((each) => option(each, value))}</optgroup>`
        : options.map((each) => option(each, value)),
    )}
  </select>`;
}

/** @param {{code: string, words: string}} each @param {string} value */
const option = ({ code, words }, value) =>
  html`<option value=${code} ?selected=${code === value}>${words}</option>`;

/** Choices under their headings, in their order. @param {any[]} known @returns {[string, any[]][]} */
function inGroups(known) {
  const groups = new Map();
  for (const each of known) groups.set(each.group ?? '', [...(groups.get(each.group ?? '') ?? []), each]);
  return [...groups];
}

/** @param {Field} field @param {string} id @param {any} stands */
const tick = ({ label, hint }, id, { value, set }) =>
  html`<label class="tick form-tick" for=${id}>
    <input
      type="checkbox"
      id=${id}
      .checked=${live(value)}
      @change=${(/** @type {any} */ event) => set(event.target.checked)}
    />
    <span>${label}${hint ? html`<small>${hint}</small>` : nothing}</span>
  </label>`;

/** @param {Field} field @param {string} id @param {string} name @param {any} stands */
const answer = ({ label, list }, id, name, { value, set, error }) =>
  html`<div class="form-field" id=${id} tabindex="-1">
    ${errorAt(error, name)}
    ${segments({ legend: label, name: id, value, pick: set, choices: list ? FELT : ANSWERS, small: true, say: true })}
  </div>`;

/** @param {Field} field @param {string} id @param {string} name @param {any} stands */
const choices = ({ label, hint, list }, id, name, { value, set, lists, error }) =>
  html`<fieldset class="form-choices form-wide" id=${id} tabindex="-1">
    <legend>${label}</legend>
    ${hint ? html`<p class="field-hint">${hint}</p>` : nothing} ${errorAt(error, name)}
    <div>
      ${(lists[list ?? ''] ?? []).map(
        ({ code, words }) =>
          html`<label class="tick">
            <input
              type="checkbox"
              .checked=${live(value.includes(code))}
              @change=${(/** @type {any} */ event) => set(event.target.checked ? [...value, code] : value.filter((/** @type {string} */ each) => each !== code))}
            />
            <span>${words}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
