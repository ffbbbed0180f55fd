/** The steps of an import as they are drawn. */
import { html, nothing } from '../../lib/html.js';
import { written, writtenText } from '../../lib/names.js';
import { trouble } from '../../components/trouble/trouble.js';
import { examples, rows, takenTwice } from './logic.js';
import { check, done } from './report.js';

/** @import {ImportState} from "./import.js" */

/** @param {ImportState} state @param {any} acts */
export function page(state, acts) {
  const steps = { file, columns, check, done };
  return html`<div class="import" aria-busy=${String(state.busy)}>
    ${steps[state.step](state, acts)} ${state.error ? trouble(state.error) : nothing}
  </div>`;
}

/** @param {ImportState} state @param {any} acts */
const file = ({ busy }, acts) =>
  html`<h1>Bring in a spreadsheet</h1>
    <p>
      A caseload from a spreadsheet (.xlsx or .csv), one person a row, with headings in the first row. You see
      what would happen before anything is written.
    </p>
    <p>
      <button type="button" class="button button-primary" ?disabled=${busy} @click=${acts.choose}>
        Choose a file…
      </button>
    </p>`;

/** @param {ImportState} state @param {any} acts */
function columns({ sheet, plan, busy }, acts) {
  if (!sheet) return nothing;
  const twice = takenTwice(sheet, plan);
  return html`<h1>What is in each column?</h1>
    <p class="quiet">${written(sheet.name)} · ${rows(sheet.rows)}</p>
    <div class="table-wrap">
      <table class="table import-columns">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">For example</th>
            <th scope="col">Take it as</th>
          </tr>
        </thead>
        <tbody>
          ${sheet.columns.map((column, index) => columnRow(column, index, sheet, plan, acts))}
        </tbody>
      </table>
    </div>
    ${twice.map((headings) => html`<p class="wrong" role="alert">${written(headings.join(' and '))} are taken as the same thing. Leave one out.</p>`)}
    <div class="form-foot">
      <button
        type="button"
        class="button button-primary"
        ?disabled=${busy || twice.length > 0}
        @click=${acts.check}
      >
        Check the rows
      </button>
      <button type="button" class="button" @click=${acts.choose}>Choose another file…</button>
    </div>`;
}

/** @param {any} column @param {number} index @param {any} sheet @param {any} plan @param {any} acts */
const columnRow = (column, index, sheet, plan, acts) =>
  html`<tr>
    <th scope="row">
      ${column.heading ? written(column.heading) : html`<span class="quiet">column ${index + 1}</span>`}
    </th>
    <td class="import-example">${written(examples(sheet, index).join(' · '))}</td>
    <td>
      <select
        class="input"
        aria-label="Take ${writtenText(column.heading || `column ${index + 1}`)} as"
        @change=${(/** @type {any} */ event) => acts.column(index, event.target.value)}
      >
        <option value="" ?selected=${plan.columns[index] === ''}>Leave out</option>
        ${sheet.targets.map(
          (/** @type {any} */ target) =>
            html`<option value=${target.code} ?selected=${target.code === plan.columns[index]}>
              ${target.words}
            </option>`,
        )}
      </select>
    </td>
  </tr>`;
