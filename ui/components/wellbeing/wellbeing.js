/** Questionnaires of a person: how each went, what waits, and taking one. */
import { html, nothing } from '../../lib/html.js';
import { personal, written } from '../../lib/names.js';
import { chart } from '../chart/chart.js';

/** @import {CourseView, LineView, MeasureDue, TimeView, Wellbeing} from '../../replies.d.ts' */

const TONES = { better: 'chip-green', worse: 'chip-amber', same: '' };

/**
 * @param {{wellbeing: Wellbeing | null, figures: boolean}} shown `figures`: the tables are open
 * @param {{take: () => void, notNow: () => void, figures: () => void}} acts
 */
export function wellbeing({ wellbeing: known, figures }, acts) {
  if (!known) return nothing;
  return html`<section class="card panel wellbeing" aria-labelledby="wellbeing">
    <div class="panel-line">
      <h2 id="wellbeing">Wellbeing</h2>
      ${
        known.courses.length
          ? html`<button type="button" class="link" aria-expanded=${String(figures)} @click=${acts.figures}>
              ${figures ? 'hide the figures' : 'the figures'}
            </button>`
          : nothing
      }
    </div>
    ${known.courses.length === 0 ? html`<p class="quiet">Nothing was taken yet.</p>` : nothing}
    ${known.courses.map((each) => course(each, figures))}
    ${
      known.due.length
        ? html`<ul class="lines">
            ${known.due.map(waits)}
          </ul>`
        : nothing
    }
    <p class="wellbeing-acts">
      <button type="button" class="button button-small" aria-keyshortcuts="F8" @click=${acts.take}>
        Take now <kbd>F8</kbd>
      </button>
      <button type="button" class="button button-small" aria-keyshortcuts="Shift+F8" @click=${acts.notNow}>
        Not the right time
      </button>
    </p>
  </section>`;
}

/** @param {MeasureDue} due */
const waits = ({ short, words, late }) =>
  html`<li class="line">
    <span>${short}</span><span class="chip ${late ? 'chip-amber' : ''}">${words}</span>
  </li>`;

/** @param {CourseView} view @param {boolean} figures */
const course = (view, figures) =>
  html`<div class="course">
    <h3>${view.title}${view.referral_words ? html`<small>${view.referral_words}</small>` : nothing}</h3>
    ${view.own_words.map((words) => html`<p class="own-words">${written(words)}</p>`)} ${chart(view)}
    ${
      view.lines.length
        ? html`<ul class="course-lines">
            ${view.lines.map(figure)}
          </ul>`
        : lastOf(view)
    }
    ${view.without ? html`<p class="quiet">${view.without}</p>` : nothing}
    <div
      class=${figures ? 'table-wrap' : 'table-wrap print-only'}
      tabindex=${figures ? '0' : nothing}
      role=${figures ? 'group' : nothing}
      aria-label=${figures ? `Figures: ${view.short}` : nothing}
    >
      ${table(view)}
    </div>
  </div>`;

/** @param {LineView} line */
const figure = ({ title, span_words: span, change, change_words: words }) =>
  html`<li>
    <span title=${span}>${title}</span>
    ${
      change
        ? html`<span class="chip ${TONES[/** @type {keyof typeof TONES} */ (change)]}">${words}</span>`
        : html`<strong>${words || '–'}</strong>`
    }
  </li>`;

/** Where nothing was answered: why. @param {CourseView} view */
const lastOf = ({ times }) => {
  const last = times[times.length - 1];
  return html`<p class="quiet">${last.on_words}: ${personal(last.detail)}</p>`;
};

/** A row for each time: the figures behind the picture. @param {CourseView} view */
const table = ({ title, times, lines }) =>
  html`<table class="table course-table">
    <caption class="visually-hidden">
      ${title}
    </caption>
    <thead>
      <tr>
        <th scope="col">Day</th>
        ${lines.map((line) => html`<th scope="col" class="number">${line.title}<small>${line.span_words}</small></th>`)}
        <th scope="col">How</th>
      </tr>
    </thead>
    <tbody>
      ${times.map((time, at) => row(time, at, lines))}
    </tbody>
  </table>`;

/** @param {TimeView} time @param {number} at @param {LineView[]} lines */
const row = (time, at, lines) =>
  html`<tr>
    <th scope="row">
      <a href="#/form/measure/${time.id}">${time.on_words}</a><small>${time.stage_words}</small>
    </th>
    ${lines.map(
      ({ figures }) =>
        html`<td class="number">
          ${figures[at].words}${figures[at].band ? html`<small>${figures[at].band}</small>` : nothing}
        </td>`,
    )}
    <td>${personal(time.detail)}</td>
  </tr>`;
