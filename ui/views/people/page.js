/** The caseload table as it is drawn. */
import { html, live, nothing, repeat } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { trouble, waiting } from '../../components/trouble/trouble.js';
import { ariaSort, COLUMNS, contacts, howMany, TABS } from './logic.js';

/** @import {PersonRow} from "../../replies.d.ts" */
/** @import {PeopleState} from "./people.js" */

/** @param {PeopleState} state @param {any} acts */
export function page(state, acts) {
  return html`<div class="people">
    <header class="people-head">
      <h1>People</h1>
      <input
        type="search"
        class="input people-search personal-field"
        aria-label="Search people"
        placeholder="Name, NHS number, phone, postcode or a word from a note"
        autocomplete="off"
        spellcheck="false"
        data-autofocus
        .value=${live(state.view.query)}
        @input=${(/** @type {any} */ event) => acts.search(event.target.value)}
        @keydown=${acts.searchKey}
      />
      <a class="people-import" href="#/import">Bring in a spreadsheet</a>
    </header>
    ${tabs(state, acts)} ${body(state, acts)}
  </div>`;
}

/** @param {PeopleState} state @param {any} acts */
const tabs = ({ view, counts }, acts) =>
  html`<div class="people-tabs" role="group" aria-label="Show">
    ${TABS.filter(({ code }) => !(code === 'no-referral' && !counts[code])).map(
      ({ code, words }) =>
        html`<button
          type="button"
          class="people-tab"
          aria-pressed=${view.status === code}
          @click=${() => acts.status(code)}
        >
          ${words} ${code in counts ? html`<span>${counts[code].toLocaleString('en-GB')}</span>` : nothing}
        </button>`,
    )}
  </div>`;

/** @param {PeopleState} state @param {any} acts */
function body(state, acts) {
  if (state.error) return trouble(state.error, acts.again);
  if (!state.known) return waiting();
  if (state.rows.length === 0) return empty(state);
  return html`${table(state, acts)}
    <p class="people-foot">
      <span class="quiet">
        ${state.rows.length < state.total ? `${state.rows.length} of ` : ''}${howMany(state.total)}
      </span>
      ${
        state.rows.length < state.total
          ? html`<button type="button" class="button" @click=${acts.more}>Show more</button>`
          : nothing
      }
    </p>`;
}

/** @param {PeopleState} state */
function empty({ view, counts }) {
  if (view.query) {
    return html`<p class="people-empty">
      Nobody matches “${written(view.query)}” here. Ctrl K looks in everything.
    </p>`;
  }
  if (counts.all) return html`<p class="people-empty">Nobody here at the moment.</p>`;
  return html`<div class="people-empty">
    <p>Nobody is on the caseload yet.</p>
    <p>
      <a href="#/add-person">Add the first person</a>, or
      <a href="#/import">bring in the spreadsheet you have</a>.
    </p>
  </div>`;
}

/** @param {PeopleState} state @param {any} acts */
const table = (state, acts) =>
  html`<div class="table-wrap">
    <table class="table people-table" @keydown=${acts.key}>
      <caption class="visually-hidden">
        People on the caseload. Arrow keys move between people, Enter opens one.
      </caption>
      <thead>
        <tr>
          ${COLUMNS.map((column) => heading(column, state, acts))}
        </tr>
      </thead>
      <tbody>
        ${repeat(
          state.rows,
          ({ id }) => id,
          (row) => line(row, acts),
        )}
      </tbody>
    </table>
  </div>`;

/** @param {(typeof COLUMNS)[number]} column @param {PeopleState} state @param {any} acts */
function heading(column, { view }, acts) {
  const sorted = ariaSort(view, column);
  if (!sorted) return html`<th scope="col" class="people-${column.key}">${column.words}</th>`;
  return html`<th scope="col" class="people-${column.key}" aria-sort=${sorted}>
    <button type="button" @click=${() => acts.sort(column.sort)}>
      ${column.words}<span class="people-arrow" aria-hidden="true"></span>
    </button>
  </th>`;
}

/** @param {PersonRow} row @param {any} acts */
const line = (row, acts) =>
  html`<tr @click=${() => acts.open(row)}>
    <th scope="row" class="people-name">
      <a href="#/person/${row.id}">${name(row.name)}</a>
      ${row.known_as ? html`<span class="quiet">“${name(row.known_as)}”</span>` : nothing}
      ${row.age === null ? nothing : html`<span class="quiet">${row.age}</span>`}
      ${
        row.marked
          ? html`<span class="people-mark" title="Something to know before the door"
              ><span aria-hidden="true">⚑</span
              ><span class="visually-hidden">something to know before the door</span></span
            >`
          : nothing
      }
      ${row.died ? html`<span class="chip">died</span>` : nothing}
    </th>
    <td class="people-status">${status(row)}</td>
    <td class="people-last">${row.last_seen_words}</td>
    <td class="people-next">${row.next_words}</td>
    <td class="people-used">${contacts(row)}</td>
    <td class="people-area">${personal(row.area)}</td>
  </tr>`;

/** @param {PersonRow} row */
function status({ status: code, status_words: words }) {
  if (code === 'waiting' || code === 'received') return html`<span class="chip chip-amber">${words}</span>`;
  if (code === 'active') return html`<span class="chip chip-teal">${words}</span>`;
  return words ? html`<span class="chip">${words}</span>` : nothing;
}
