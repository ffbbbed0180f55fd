/** The host’s own numbers on the card of urgent help, and when somebody last checked all of them. */
import { html } from '../../lib/html.js';
import { errorSummary, field, problemAt } from '../../components/field/field.js';

export const urgent = (view, acts) =>
  html`<form
    class="card fields"
    id="urgent-help"
    aria-labelledby="urgent-title"
    @submit=${acts.saveUrgent}
    novalidate
  >
    <h2 id="urgent-title">Urgent help</h2>
    <p class="field-hint">
      Shown with F7 while locked too, so these lie outside the encrypted caseload: numbers of offices only.
      Card of ${view.urgent.version}.
      <span class=${view.urgent.stale ? 'chip chip-amber' : ''}>${view.urgent.checked_words}</span>
    </p>
    ${errorSummary(view.urgent_error, placesOf(view.urgent))}
    <div class="settings-numbers">
      ${view.urgent.local.map((local) => number(view, acts, local))} ${checked(view, acts)}
    </div>
    <div class="row">
      <button class="button button-primary">Keep numbers</button>
      <button type="button" class="button" @click=${acts.urgent}>Show <kbd>F7</kbd></button>
    </div>
  </form>`;

const placesOf = ({ local }) => ({
  checked_on: 'urgent-checked',
  ...Object.fromEntries(local.map(({ code }) => [`numbers.${code}`, `urgent-${code}`])),
});

const number = (view, acts, { code, name }) =>
  text(`urgent-${code}`, name, {
    value: view.own.numbers[code],
    error: problemAt(view.urgent_error, `numbers.${code}`),
    set: (value) => acts.setUrgent({ numbers: { ...view.own.numbers, [code]: value } }),
  });

const checked = (view, acts) =>
  text('urgent-checked', 'All numbers checked on', {
    hint: 'Ring or look up each, twice a year',
    value: view.own.checked_on,
    error: problemAt(view.urgent_error, 'checked_on'),
    set: (value) => acts.setUrgent({ checked_on: value }),
  });

const text = (id, label, { value, error, hint = '', set }) =>
  field({
    id,
    label,
    hint,
    error,
    control: ({ id: bound, describedBy, invalid }) =>
      html`<input
        class="input"
        id=${bound}
        type="text"
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${value}
        @input=${(event) => set(event.target.value)}
      />`,
  });
