/** An activity as it is drawn: its head, the register, and the week it belongs to. */
import { html, live, nothing, repeat } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { menu } from '../../components/menu/menu.js';
import { lost, trouble, waiting } from '../../components/trouble/trouble.js';
import { changed, others } from './logic.js';

/** @import {ActivityPage, PersonRow} from "../../replies.d.ts" */

/** @param {any} state @param {any} acts */
export function page(state, acts) {
  if (state.error) return lost(state.error, acts.again);
  if (!state.page) return waiting();
  return html`<div class="activity">
    ${head(state.page, acts)} ${state.problem ? trouble(state.problem) : nothing}
    ${state.page.begun ? register(state, acts) : notYet()}
    <p class="activity-week">
      ${state.page.week_words ? html`<span class="quiet">${state.page.week_words}</span>` : nothing}
      <a href="#/activities">All activities</a>
    </p>
  </div>`;
}

/** @param {ActivityPage} page @param {any} acts */
const head = (page, acts) =>
  html`<header class="activity-head">
    <div>
      <h1>${written(page.title)}</h1>
      <p class="quiet">${page.pieces.join(' · ')}</p>
    </div>
    <div class="row">
      ${outcome(page, acts)}
      ${menu('More', [
        { words: 'Edit…', act: acts.edit },
        page.outcome === 'planned'
          ? { words: 'It was cancelled', act: () => acts.outcome('cancelled', 'Cancelled.') }
          : { words: 'Planned again', act: () => acts.outcome('planned', 'Planned again.') },
        { words: 'Delete…', act: acts.remove, grave: true },
      ])}
    </div>
  </header>`;

/** @param {ActivityPage} page @param {any} acts */
function outcome({ outcome: code, outcome_words: words, begun }, acts) {
  if (code !== 'planned') {
    return html`<span class="chip ${code === 'happened' ? 'chip-green' : ''}">${words}</span>`;
  }
  if (!begun) return html`<span class="chip chip-teal">${words}</span>`;
  return html`<button type="button" class="button" @click=${() => acts.outcome('happened', 'It happened.')}>
    It happened
  </button>`;
}

const notYet = () =>
  html`<div class="empty">
    <h2>Who came</h2>
    <p>Once its day has come, tick here who came.</p>
  </div>`;

/** @param {any} state @param {any} acts */
const register = (state, acts) =>
  html`<form class="card register" aria-labelledby="register-title" @submit=${acts.save} novalidate>
    <div class="panel-line">
      <h2 id="register-title">Who came</h2>
      <span class="quiet" role="status"
        >${changed(state.ticks, state.kept) ? 'Not saved yet' : state.page.came_words}</span
      >
    </div>
    ${find(state, acts)}
    ${
      state.ticks.people.length
        ? html`<ul class="lines register-people">
            ${repeat(
              state.ticks.people,
              (/** @type {any} */ { id }) => id,
              (/** @type {any} */ tick) =>
                html`<li class="line">
                  <label class="tick">
                    <input type="checkbox" .checked=${live(tick.came)} @change=${() => acts.toggle(tick)} />
                    <span>${name(tick.name)}</span>
                  </label>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <div class="register-foot">
      <label class="register-unnamed">
        <span>Others, who are not on the caseload</span>
        <input
          class="input"
          inputmode="numeric"
          maxlength="5"
          autocomplete="off"
          .value=${live(state.ticks.unnamed)}
          @input=${(/** @type {any} */ event) => acts.unnamed(event.target.value)}
        />
      </label>
      <button
        type="submit"
        class="button button-primary"
        aria-disabled=${changed(state.ticks, state.kept) ? 'false' : 'true'}
      >
        Save the register <kbd>Ctrl ⏎</kbd>
      </button>
    </div>
  </form>`;

/** @param {any} state @param {any} acts */
function find({ found, query, ticks }, acts) {
  const rows = /** @type {PersonRow[]} */ (others(found, ticks));
  return html`<div class="register-find">
    <input
      class="input personal-field"
      id="register-find"
      type="search"
      aria-label="Find who came"
      placeholder="Type a name, Enter ticks the first"
      autocomplete="off"
      spellcheck="false"
      data-autofocus
      .value=${live(query)}
      @input=${(/** @type {any} */ event) => acts.search(event.target.value)}
      @keydown=${(/** @type {any} */ event) => keyed(event, rows, acts)}
    />
    ${
      query.trim()
        ? html`<ul class="register-found" aria-label="Found">
            ${rows.map(
              (/** @type {PersonRow} */ row) =>
                html`<li>
                  <button type="button" class="link" @click=${() => acts.add(row)}>${name(row.name)}</button>
                  <span class="quiet">${personal(row.area)}</span>
                </li>`,
            )}
          </ul>`
        : nothing
    }
  </div>`;
}

/** @param {KeyboardEvent} event @param {PersonRow[]} rows @param {any} acts */
function keyed(event, rows, acts) {
  if (event.key !== 'Enter' || event.ctrlKey || rows.length === 0) return;
  event.preventDefault();
  acts.add(rows[0]);
}
