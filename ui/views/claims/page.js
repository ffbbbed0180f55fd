/** A claim sheet as it is drawn and printed. */
import { html } from '../../lib/html.js';
import { months } from '../../components/months/months.js';
import { lost, waiting } from '../../components/trouble/trouble.js';

/** @import {Claims, ClaimLine} from "../../replies.d.ts" */

/** @param {{claims: Claims | null, error: any}} state @param {any} acts */
export function page({ claims, error }, acts) {
  if (error) return lost(error, acts.again);
  if (!claims) return waiting();
  return html`<div class="claims">
    <header class="month-head">
      <h1>Miles</h1>
      <p class="print-only">${claims.worker}</p>
      ${months('/claims', claims.month)} ${claims.trips.length ? buttons(acts) : ''}
    </header>
    ${claims.trips.length ? sheet(claims, acts) : empty()}
  </div>`;
}

/** @param {any} acts */
const buttons = (acts) =>
  html`<div class="row no-print">
    <button type="button" class="button" @click=${acts.copy}>Copy</button>
    <button type="button" class="button" @click=${acts.print}>Print</button>
    <button type="button" class="button" @click=${acts.saveAs}>Save as CSV…</button>
  </div>`;

const empty = () =>
  html`<div class="empty">
    <h2>No miles in this month</h2>
    <p>Record them with a contact (“+ miles” below the note) or on an activity.</p>
  </div>`;

/** @param {Claims} claims @param {any} acts */
const sheet = (claims, acts) =>
  html`<div class="card table-wrap">
      <table class="table claims-table">
        <caption class="visually-hidden">
          Trips of ${claims.month.words}
        </caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">For</th>
            <th scope="col" class="number">Miles</th>
          </tr>
        </thead>
        <tbody>
          ${claims.trips.map(line)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colspan="4">In all</th>
            <td class="number">${claims.miles}</td>
          </tr>
          <tr>
            <th scope="row" colspan="4">
              <label>
                At
                <input
                  class="input claims-pence"
                  inputmode="numeric"
                  maxlength="3"
                  autocomplete="off"
                  aria-label="Pence a mile"
                  .value=${String(claims.pence)}
                  @change=${(/** @type {any} */ event) => acts.rate(event.target.value)}
                />
                pence a mile
              </label>
            </th>
            <td class="number"><strong>${claims.amount}</strong></td>
          </tr>
        </tfoot>
      </table>
    </div>
    <div class="print-only">
      <div class="claims-signed"><span>Signed, date</span><span>Approved, date</span></div>
    </div>
    <p class="quiet no-print">
      Places only: nobody is named on this sheet. 45 pence is the approved rate of HM Revenue and Customs for
      the first 10,000 miles of a year; what is paid is for your host to say.
    </p>`;

/** @param {ClaimLine} trip */
const line = ({ day, origin, destination, purpose, miles }) =>
  html`<tr>
    <th scope="row">${day}</th>
    <td>${origin}</td>
    <td>${destination}</td>
    <td>${purpose}</td>
    <td class="number">${miles}</td>
  </tr>`;
