/** The list for the GP record as it is drawn: what waits beside its text, and below it who is open where. */
import { html, nothing, repeat } from '../../lib/html.js';
import { name, personal } from '../../lib/names.js';
import { lost, waiting } from '../../components/trouble/trouble.js';
import { gpText } from '../../components/gp-text/gp-text.js';
import { called, howMany, practicesOf, waitingOf } from './logic.js';

/** @import {GpEntry, GpPerson, GpPractice} from "../../replies.d.ts" */

/** @param {any} state @param {any} text @param {any} acts */
export function page(state, text, acts) {
  if (state.error) return lost(state.error, acts.again);
  if (!state.record) return waiting();
  const { record, practice } = state;
  return html`<div class="gp-record">
    <header class="gp-head">
      <div>
        <h1 class="no-print">For the GP record</h1>
        <p class="quiet no-print">
          ${howMany(record.total)}${record.shown_words ? `, ${record.shown_words}` : ''} · since
          ${record.since_words}
          <button type="button" class="link" @click=${acts.since}>change</button>
        </p>
      </div>
      ${choosePractice(record, practice, acts)}
    </header>
    ${toEnter(state, text, acts)} ${lists(practicesOf(record, practice), record.as_at, acts)}
    ${codes(record.codes, acts)}
  </div>`;
}

/** @param {any} record @param {string | null} practice @param {any} acts */
const choosePractice = (record, practice, acts) =>
  html`<label class="gp-practice no-print">
    <span class="visually-hidden">Practice</span>
    <select
      class="input"
      @change=${(/** @type {any} */ event) => acts.practice(event.target.value === '*' ? null : event.target.value)}
    >
      <option value="*" ?selected=${practice === null}>All practices</option>
      ${record.names.map(
        (/** @type {string} */ each) =>
          html`<option value=${each} ?selected=${each === practice}>${called(each)}</option>`,
      )}
    </select>
  </label>`;

/** @param {any} state @param {any} text @param {any} acts */
function toEnter({ record, practice, here }, text, acts) {
  const waits = practicesOf(record, practice).filter((each) => each.waiting.length > 0);
  if (waitingOf(record, practice).length === 0) {
    return html`<div class="empty no-print">
      <h2>Everything is entered</h2>
      <p>What you record from now on waits here until you tick it.</p>
    </div>`;
  }
  return html`<div class="gp-desk no-print">
    <nav class="gp-list" aria-label="To enter">
      ${repeat(
        waits,
        (each) => each.name,
        (each) =>
          html`<h2>${called(each.name)}</h2>
            <ul class="lines">
              ${repeat(
                each.waiting,
                ({ id }) => id,
                (entry) => line(entry, entry.id === here, acts),
              )}
            </ul>`,
      )}
    </nav>
    <section class="card gp-one" aria-label="The text">${gpText(text.state, text.acts)}</section>
  </div>`;
}

/** @param {GpEntry} entry @param {boolean} here @param {any} acts */
const line = (entry, here, acts) =>
  html`<li>
    <button
      type="button"
      class="gp-line"
      id="gp-${entry.id}"
      tabindex=${here ? '0' : '-1'}
      aria-current=${here ? 'true' : nothing}
      @click=${() => acts.show(entry)}
    >
      <span>${name(entry.name)}<small>${entry.what}</small></span>
      ${sign(entry)}
    </button>
  </li>`;

/** @param {GpEntry} entry */
function sign({ telling, code }) {
  if (telling === 'ask-first') return html`<span class="chip chip-amber">ask first</span>`;
  if (telling === 'only-code') return html`<span class="chip chip-amber">code only</span>`;
  return code ? html`<span class="chip chip-teal">code</span>` : nothing;
}

/** On paper each practice has a sheet of its own. @param {GpPractice[]} practices @param {string} asAt @param {any} acts */
const lists = (practices, asAt, acts) =>
  html`<section aria-labelledby="gp-open">
    <div class="gp-open no-print">
      <h2 id="gp-open">Open at each practice</h2>
      <button type="button" class="button button-small" @click=${acts.print}>Print the list</button>
    </div>
    ${repeat(
      practices.filter(({ people }) => people.length > 0),
      (each) => each.name,
      (each) => list(each, asAt),
    )}
  </section>`;

/** @param {GpPractice} practice @param {string} asAt */
const list = ({ name: words, people }, asAt) =>
  html`<div class="card gp-table">
    <h3>${called(words)} <span class="quiet">${people.length}</span></h3>
    <p class="print-only">Open with social prescribing, as at ${asAt}</p>
    <div class="table-wrap">
      <table class="table">
        <thead>
          <tr>
            ${['Name', 'Born', 'NHS number', 'Last seen', 'Next', 'To enter'].map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(people, ({ person }) => person, row)}
        </tbody>
      </table>
    </div>
  </div>`;

/** @param {GpPerson} line */
const row = (line) =>
  html`<tr>
    <th scope="row"><a href="#/person/${line.person}">${name(line.name)}</a></th>
    <td>${personal(line.born)}</td>
    <td class="gp-number">${personal(line.nhs_number)}</td>
    <td>${line.last_seen}</td>
    <td>${line.next}</td>
    <td>${line.waiting || nothing}</td>
  </tr>`;

/** @param {any} codes @param {any} acts */
const codes = ({ name: words, source, lines, own }, acts) =>
  html`<details class="gp-codes no-print">
    <summary>Codes: ${words}</summary>
    <ul>
      ${lines.map((/** @type {string} */ each) => html`<li>${each}</li>`)}
    </ul>
    <p class="quiet">${source}</p>
    <div class="row">
      <button type="button" class="button button-small" @click=${acts.install}>Install your own…</button>
      ${
        own
          ? html`<button type="button" class="button button-small" @click=${acts.remove}>
              Back to the national codes
            </button>`
          : nothing
      }
    </div>
  </details>`;
