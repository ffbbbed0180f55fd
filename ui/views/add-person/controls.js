/** The inputs of the form for a new person. */
import { html, live } from '../../lib/html.js';
import { field as framed, problemAt } from '../../components/field/field.js';

const WIDTHS = ['', '', 'form-two', 'form-wide'];

/** @import {AddState} from "./add-person.js" */

/** @param {AddState} state @param {any} acts @param {string} field @param {string} label @param {{hint?: string, columns?: number}} [how] */
export const input = (state, acts, field, label, { hint, columns } = {}) =>
  put(
    state,
    field,
    { label, hint, columns },
    ({ id, describedBy, invalid }, value) =>
      html`<input
        class="input personal-field"
        autocomplete="off"
        id=${id}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(value)}
        @input=${(/** @type {any} */ event) => acts.set(field, event.target.value)}
      />`,
  );

/** @param {AddState} state @param {any} acts @param {string} field @param {string} label @param {string} [hint] @param {number} [columns] */
export const area = (state, acts, field, label, hint, columns) =>
  put(
    state,
    field,
    { label, hint, columns },
    ({ id, describedBy, invalid }, value) =>
      html`<textarea
        class="input personal-field"
        rows="2"
        id=${id}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(value)}
        @input=${(/** @type {any} */ event) => acts.set(field, event.target.value)}
      ></textarea>`,
  );

/** @param {AddState} state @param {any} acts @param {string} field @param {string} label @param {any[]} choices */
export const select = (state, acts, field, label, choices) =>
  put(
    state,
    field,
    { label },
    ({ id, describedBy, invalid }, value) =>
      html`<select
        class="input"
        id=${id}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(value)}
        @change=${(/** @type {any} */ event) => acts.set(field, event.target.value)}
      >
        <option value=""></option>
        ${choices.map(({ code, words }) => html`<option value=${code} ?selected=${code === value}>${words}</option>`)}
      </select>`,
  );

/** @param {AddState} state @param {string} field @param {{label: string, hint?: string, columns?: number}} what @param {(bound: any, value: any) => unknown} control */
const put = (state, field, { label, hint, columns = 1 }, control) =>
  html`<div class="form-field ${WIDTHS[columns]}">
    ${framed({
      id: `add-${field}`,
      label,
      hint,
      error: problemAt(state.error, field),
      control: (bound) => control(bound, /** @type {any} */ (state.values)[field]),
    })}
  </div>`;
