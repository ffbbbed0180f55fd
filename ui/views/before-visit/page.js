/** The sheet before a visit as it is drawn: the place and its risks on the left, going in on the right. */
import { html, live, nothing } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { errorSummary, field, problemAt } from '../../components/field/field.js';
import { lost, waiting } from '../../components/trouble/trouble.js';

/** @import {Mark, VisitPlan, VisitRelation} from '../../replies.d.ts' */

const PLACES = { until: 'visit-until', pin: 'visit-pin' };
const TONES = /** @type {Record<string, string>} */ ({ risk: 'chip-red', communication: 'chip-amber' });

/** @param {any} state @param {any} acts */
export function page(state, acts) {
  if (state.lost) return lost(state.lost, acts.again);
  if (!state.plan) return waiting();
  return html`<header class="before-head no-print">
      <h1>Before you knock: ${name(state.plan.name)}</h1>
      <p class="quiet">${state.plan.when}</p>
    </header>
    <div class="before">
      <div class="before-column no-print">
        ${place(state.plan)} ${known(state.plan)} ${people(state.plan)}
      </div>
      <div class="before-column">${going(state, acts)} ${sheet(state.plan, acts)}</div>
    </div>`;
}

/** @param {VisitPlan} plan */
const place = ({ place: where, access, travel, purpose, bring }) =>
  html`<section class="card">
    <h2>The place</h2>
    <dl class="before-list">
      ${line('Where', personal(where))} ${line('Getting in', access && written(access))}
      ${line('Getting there', travel && written(travel))} ${line('About', purpose && written(purpose))}
      ${line('Bring', bring && written(bring))}
    </dl>
  </section>`;

/** @param {string} label @param {unknown} words */
const line = (label, words) =>
  words
    ? html`<div>
        <dt>${label}</dt>
        <dd>${words}</dd>
      </div>`
    : nothing;

/** @param {VisitPlan} plan */
const known = ({ marks, marks_late: late, concerns }) =>
  html`<section class="card">
    <h2>To know before the door</h2>
    ${late ? html`<p class="before-late">${late}</p>` : nothing}
    ${
      marks.length || concerns
        ? html`<ul class="lines">
            ${concerns ? html`<li class="line"><strong>${concerns}</strong></li>` : nothing}
            ${marks.map(mark)}
          </ul>`
        : html`<p class="quiet">Nothing was noted.</p>`
    }
  </section>`;

/** @param {Mark} mark */
const mark = ({ words, kind, review }) =>
  html`<li class="line">
    <span>${written(words)}${review ? html`<small>${review}</small>` : nothing}</span>
    <span class="chip ${TONES[kind] ?? ''}">${kind}</span>
  </li>`;

/** @param {VisitPlan} plan */
function people({ around, lives_there: there }) {
  if (around.length + there.length === 0) return nothing;
  return html`<section class="card">
    <h2>Who may be there</h2>
    <ul class="lines">
      ${around.map(relation)}
      ${there.map((who) => html`<li class="line">${name(who)}<span class="quiet">lives there</span></li>`)}
    </ul>
  </section>`;
}

/** @param {VisitRelation} relation */
const relation = ({ words, telling, do_not_contact: never }) =>
  html`<li class="line">
    <span>${personal(words)}</span>
    ${telling ? html`<span class="chip ${never ? 'chip-red' : ''}">${telling}</span>` : nothing}
  </li>`;

/** @param {any} state @param {any} acts */
const going = ({ plan, until, pin, error, starting }, acts) =>
  html`<form class="card fields before-going no-print" novalidate @submit=${acts.start}>
    <h2>Going in</h2>
    ${errorSummary(error, PLACES)}
    <div class="fields-row">
      ${field({
        id: PLACES.until,
        label: 'You mean to be out at',
        hint: `Without a word, the alarm comes at ${plan.rings}`,
        error: problemAt(error, 'until'),
        control: (bound) =>
          html`<input
            class="input input-short"
            type="time"
            id=${bound.id}
            aria-describedby=${bound.describedBy}
            aria-invalid=${bound.invalid}
            .value=${live(until)}
            @change=${(/** @type {any} */ event) => acts.until(event.target.value)}
          />`,
      })}
      ${field({
        id: PLACES.pin,
        label: 'PIN for the cover',
        hint: 'If you like: 4 to 8 digits, forgotten afterwards',
        error: problemAt(error, 'pin'),
        control: (bound) =>
          html`<input
            class="input input-short"
            type="password"
            inputmode="numeric"
            autocomplete="off"
            maxlength="8"
            id=${bound.id}
            aria-describedby=${bound.describedBy}
            aria-invalid=${bound.invalid}
            data-autofocus
            .value=${live(pin)}
            @input=${(/** @type {any} */ event) => acts.pin(event.target.value)}
          />`,
      })}
    </div>
    <p>
      ${
        plan.buddy
          ? html`Your buddy: <strong>${plan.buddy}</strong>`
          : html`Nobody knows yet where you are: <a href="#/settings/lone-working">name a buddy</a>.`
      }
    </p>
    <p class="quiet">From here on only this person can be seen or reached, until you say that you are out.</p>
    <button class="button button-primary button-wide" ?disabled=${starting}>Start visit <kbd>⏎</kbd></button>
    <p><a href="#/no-reply/${plan.appointment}">Nobody opens</a></p>
  </form>`;

/** What the buddy keeps; printed alone. @param {VisitPlan} plan @param {any} acts */
const sheet = (plan, acts) =>
  html`<section class="card before-sheet" aria-labelledby="sheet-title">
    <div class="panel-line">
      <h2 id="sheet-title">Sheet for the buddy</h2>
      <div class="row no-print">
        <button type="button" class="button button-small" @click=${acts.copy}>Copy</button>
        <button type="button" class="button button-small" @click=${acts.print}>Print</button>
      </div>
    </div>
    <dl class="before-list">${plan.sheet.map(({ label, words }) => line(label, personal(words)))}</dl>
  </section>`;
