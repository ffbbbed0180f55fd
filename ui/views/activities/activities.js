/** The activities of a month, and where the time went. */
import { html, nothing, repeat } from '../../lib/html.js';
import { written } from '../../lib/names.js';
import { drawing } from '../../components/drawing/drawing.js';
import { months } from '../../components/months/months.js';
import { lost, waiting } from '../../components/trouble/trouble.js';

/** @import {Activities, ActivityRow, KindMinutes} from "../../replies.d.ts" */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, params }) {
  const state = { shown: /** @type {Activities | null} */ (null), error: /** @type {any} */ (null) };
  const { draw, stop } = drawing(root, () => page(state, load));

  async function load() {
    try {
      Object.assign(state, { shown: await api.list_activities({ month: params.month ?? '' }), error: null });
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  draw();
  load();
  return { update: load, leave: stop };
}

/** @param {any} state @param {() => void} again */
function page({ shown, error }, again) {
  if (error) return lost(error, again);
  if (!shown) return waiting();
  return html`<div class="activities">
    <header class="month-head">
      <h1>Activities</h1>
      ${months('/activities', shown.month)}
      <a href="#/claims?month=${shown.month.code}">Miles</a>
      <a class="button button-primary" href="#/form/activity/new">Add an activity</a>
    </header>
    ${shown.week_words ? html`<p>${shown.week_words}</p>` : nothing}
    ${
      shown.activities.length
        ? html`<div class="activities-body">${list(shown.activities)} ${byKind(shown)}</div>`
        : empty()
    }
  </div>`;
}

const empty = () =>
  html`<div class="empty">
    <h2>Nothing in this month</h2>
    <p>
      Group sessions, drop-ins, meetings, training, travel and admin: work without one named person. Who came
      to a group is ticked on its register.
    </p>
  </div>`;

/** @param {ActivityRow[]} rows */
const list = (rows) =>
  html`<ul class="card lines">
    ${repeat(
      rows,
      ({ id }) => id,
      (row) =>
        html`<li class="line">
          <span>
            <a href="#/activity/${row.id}">${written(row.title)}</a>
            <small
              >${[row.kind === row.title ? '' : row.kind, row.when, row.minutes].filter(Boolean).join(' · ')}</small
            >
          </span>
          ${
            row.outcome_words
              ? html`<span class="chip ${row.outcome === 'planned' ? 'chip-teal' : ''}"
                  >${row.outcome_words}</span
                >`
              : html`<span class="quiet">${row.came}</span>`
          }
        </li>`,
    )}
  </ul>`;

/** @param {Activities} shown */
const byKind = ({ by_kind: kinds, total_words: total }) =>
  kinds.length
    ? html`<section class="card panel" aria-labelledby="by-kind">
        <div class="panel-line">
          <h2 id="by-kind">Where the time went</h2>
          <span class="quiet">${total}</span>
        </div>
        <ul class="activities-kinds">
          ${kinds.map((each) => kind(each, kinds[0].minutes))}
        </ul>
        <p class="quiet">What happened, by kind; the way there counts as travel.</p>
      </section>`
    : nothing;

/** @param {KindMinutes} each @param {number} most */
const kind = ({ kind: words, words: said, minutes }, most) =>
  html`<li>
    <span>${words}</span> <span>${said}</span>
    <meter class="bar" aria-label="${words}, ${said}" min="0" max=${most} value=${minutes}></meter>
  </li>`;
