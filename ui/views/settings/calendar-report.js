/** What came of a calendar file: how much was taken, and which lines were not and why. */
import { html, nothing } from '../../lib/html.js';
import { personal } from '../../lib/names.js';
import { openDialog } from '../../components/dialog/dialog.js';

/** @import {CalendarReport, CalendarProblem} from "../../replies.d.ts" */

/** @param {CalendarReport} report */
export const openReport = (report) =>
  openDialog({
    title: 'The calendar was brought',
    wide: report.problems.length > 0,
    body: ({ close }) =>
      html`${report.words.map((words) => html`<p>${words}</p>`)}
        ${report.problems.length ? problems(report) : nothing}
        <div class="dialog-acts">
          <button type="button" class="button button-primary" data-autofocus @click=${() => close()}>
            Done
          </button>
        </div>`,
  });

/** @param {CalendarReport} report */
const problems = ({ problems: list, more }) =>
  html`<h3>Events that were left out</h3>
    <div class="table-wrap" role="region" aria-label="Events that were left out" tabindex="0">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          ${list.map(problem)}
        </tbody>
      </table>
    </div>
    ${more ? html`<p class="quiet">${more}</p>` : nothing}`;

/** @param {CalendarProblem} problem */
const problem = ({ line, why }) =>
  html`<tr>
    <th scope="row">${line}</th>
    <td>${personal(why)}</td>
  </tr>`;
