/** Names, what was agreed, how long visits take, when it locks: kept with one button. */
import { html } from '../../lib/html.js';
import { errorSummary, field, problemAt } from '../../components/field/field.js';
import { changed } from './logic.js';

const PLACES = {
  store_name: 'store-name',
  worker: 'worker',
  agreed_capacity: 'agreed-capacity',
  first_minutes: 'first-minutes',
  later_minutes: 'later-minutes',
  idle_minutes: 'idle-minutes',
};

export const caseload = (view, acts) =>
  html`<form
    class="card fields"
    id="caseload"
    aria-labelledby="caseload-title"
    @submit=${acts.save}
    novalidate
  >
    <h2 id="caseload-title">Caseload</h2>
    ${errorSummary(view.error, PLACES)}
    <div class="fields-row">
      ${words(view, acts, 'store_name', 'Its name')} ${words(view, acts, 'worker', 'Your name')}
    </div>
    <div class="fields-row">
      ${minutes(view, acts, 'first_minutes', 'First appointment')}
      ${minutes(view, acts, 'later_minutes', 'Later appointments')}
    </div>
    <div class="fields-row">
      ${count(view, acts, 'agreed_capacity', 'Agreed open referrals', '0 where none was agreed', '')}
      ${count(view, acts, 'idle_minutes', 'Lock when idle', 'Without a key or touch, 1 to 60', 'minutes')}
    </div>
    <div class="row">
      <a class="button" href="#/settings/week">Your week…</a>
      <button class="button button-primary" aria-disabled=${changed(view) ? 'false' : 'true'}>
        Keep settings <kbd>Ctrl ⏎</kbd>
      </button>
    </div>
  </form>`;

const words = (view, acts, key, label) =>
  field({
    id: PLACES[key],
    label,
    error: problemAt(view.error, key),
    control: ({ id, describedBy, invalid }) =>
      html`<input
        class="input"
        id=${id}
        type="text"
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${view.now[key]}
        @input=${(event) => acts.set(key, event.target.value)}
      />`,
  });

const minutes = (view, acts, key, label) => count(view, acts, key, label, '', 'minutes');

const count = (view, acts, key, label, hint, unit) =>
  field({
    id: PLACES[key],
    label,
    hint,
    error: problemAt(view.error, key),
    control: ({ id, describedBy, invalid }) =>
      html`<div class="row">
        <input
          class="input input-count"
          id=${id}
          type="text"
          inputmode="numeric"
          autocomplete="off"
          aria-describedby=${describedBy}
          aria-invalid=${invalid}
          .value=${String(view.now[key])}
          @input=${(event) => acts.set(key, event.target.value)}
        />
        <span class="quiet">${unit}</span>
      </div>`,
  });
