/** What an import would do, and what it did: taken, alike, refused and doubtful, row by row. */
import { html, nothing } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { segments } from '../../components/segments/segments.js';
import { decisionFor, people } from './logic.js';

/** @import {ImportReport, ImportDuplicate, ImportProblem} from "../../replies.d.ts" */
/** @import {ImportState} from "./import.js" */

const DECISIONS = [
  { code: 'skip', words: 'Leave out' },
  { code: 'add', words: 'Add anyway' },
];

const LASTING =
  'So many people cannot be taken back in one act: the backup that is made before is the way back.';

/** @param {ImportState} state @param {any} acts */
export function check({ report, plan, busy }, acts) {
  if (!report) return nothing;
  return html`<h1>${people(report.taken)} would be taken in</h1>
    <p class="quiet">Nothing has been written yet. ${report.lasting ? LASTING : nothing}</p>
    ${counts(report)} ${preview(report)} ${duplicates(report, plan, acts)}
    ${problems('Rows not taken', report.refused)}
    ${problems('Not understood, and left empty', report.doubtful)}
    <div class="form-foot">
      <button
        type="button"
        class="button button-primary"
        ?disabled=${busy || report.taken === 0}
        @click=${acts.run}
      >
        Take in ${people(report.taken)}
      </button>
      <button type="button" class="button" @click=${acts.columns}>Back to the columns</button>
    </div>`;
}

/** @param {ImportState} state @param {any} acts */
export function done({ report }, acts) {
  if (!report) return nothing;
  return html`<h1>${people(report.taken)} taken in</h1>
    ${counts(report)} ${left(report.duplicates)} ${problems('Rows not taken', report.refused)}
    ${problems('Not understood, and left empty', report.doubtful)}
    <div class="form-foot no-print">
      <button type="button" class="button button-primary" @click=${acts.done}>Show the people</button>
      <button type="button" class="button" @click=${acts.print}>Print this page</button>
      <button type="button" class="button" @click=${acts.again}>Bring in another</button>
    </div>`;
}

/** @param {ImportReport} report */
const counts = (report) =>
  html`<ul class="import-counts">
    <li><strong>${report.taken}</strong> taken</li>
    <li><strong>${report.duplicates.length}</strong> look like someone</li>
    <li><strong>${report.refused.length}</strong> not taken</li>
    <li><strong>${report.doubtful.length}</strong> cells not understood</li>
  </ul>`;

/** @param {ImportReport} report */
function preview(report) {
  if (report.preview.length === 0) return nothing;
  const headings = ['Name', 'Born', 'Postcode', 'Phone', 'Status'];
  return html`<h2>The first of them</h2>
    <div class="table-wrap" role="region" aria-label="The first of them" tabindex="0">
      <table class="table">
        <thead>
          <tr>
            ${headings.map((words) => html`<th scope="col">${words}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${report.preview.map(
            ([who, ...rest]) =>
              html`<tr>
                <th scope="row">${name(who)}</th>
                ${rest.map((cell) => html`<td>${personal(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** @param {ImportReport} report @param {any} plan @param {any} acts */
function duplicates({ duplicates: list }, plan, acts) {
  if (list.length === 0) return nothing;
  return html`<h2>Look like someone</h2>
    <p class="quiet">Left out unless you add them. Nobody is ever merged here.</p>
    <ul class="import-alike">
      ${list.map(
        (each) =>
          html`<li>
            <span>
              <span class="quiet">Row ${each.row}</span> ${name(each.name)} looks like ${name(each.like)}
              <small>${each.reasons.join(', ')}</small>
            </span>
            ${segments({
              legend: `Row ${each.row}`,
              name: `row-${each.row}`,
              value: decisionFor(plan, each.row),
              pick: (code) => acts.decide(each.row, code),
              choices: DECISIONS,
              small: true,
            })}
          </li>`,
      )}
    </ul>`;
}

/** @param {ImportDuplicate[]} list */
function left(list) {
  if (list.length === 0) return nothing;
  return html`<h2>Left out: look like someone</h2>
    <ul class="import-alike">
      ${list.map(
        (each) =>
          html`<li>
            <span
              ><span class="quiet">Row ${each.row}</span> ${name(each.name)} looks like ${name(each.like)}
              <small>${each.reasons.join(', ')}</small></span
            >
          </li>`,
      )}
    </ul>`;
}

/** @param {string} title @param {ImportProblem[]} list */
function problems(title, list) {
  if (list.length === 0) return nothing;
  return html`<h2>${title}</h2>
    <div class="table-wrap" role="region" aria-label=${title} tabindex="0">
      <table class="table import-problems">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(
            ({ row, column, why }) =>
              html`<tr>
                <th scope="row">${row}</th>
                <td>${written(column)}</td>
                <td>${personal(why)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
