/** Other calendars that say which time is taken, and the diary as a file for another calendar. */
import { html, nothing } from '../../lib/html.js';
import { personal } from '../../lib/names.js';

/** @import {CalendarLine} from "../../replies.d.ts" */

export const calendars = ({ calendars: held, calendarBusy: busy }, acts) =>
  html`<section class="card" id="calendars" aria-labelledby="calendars-title">
    <h2 id="calendars-title">Calendars</h2>
    <p class="quiet">
      Another calendar shows in the diary as time that is taken. Only its times are kept: no titles, places or
      names.
    </p>
    ${held.calendars.length ? list(held.calendars, acts) : nothing}
    <div class="row settings-acts">
      <button type="button" class="button" aria-disabled=${String(busy)} @click=${() => acts.bring('')}>
        ${busy ? 'One moment…' : 'Bring a calendar…'}
      </button>
      <button type="button" class="button" @click=${acts.takeAlong}>Take the diary along…</button>
      ${held.taken_along ? html`<span class="quiet">${held.taken_along}</span>` : nothing}
    </div>
  </section>`;

/** @param {CalendarLine[]} held @param {any} acts */
const list = (held, acts) =>
  html`<ul class="lines settings-calendars">
    ${held.map(
      ({ name, brought, holds }) =>
        html`<li class="line">
          <span>${personal(name)}<small>${brought} · ${holds}</small></span>
          <span class="row">
            ${press('Bring again…', name, () => acts.bring(name))}
            ${press('Forget…', name, () => acts.forget(name))}
          </span>
        </li>`,
    )}
  </ul>`;

/** Said with the calendar's name, so that one button is told from the next. */
const press = (words, name, act) =>
  html`<button type="button" class="button" @click=${act}>
    ${words}<span class="visually-hidden"> ${personal(name)}</span>
  </button>`;
