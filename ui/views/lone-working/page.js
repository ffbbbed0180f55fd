/** Working alone as it is drawn. */
import { html, live } from '../../lib/html.js';
import { errorSummary, field, problemAt } from '../../components/field/field.js';
import { segments } from '../../components/segments/segments.js';
import { lost, waiting } from '../../components/trouble/trouble.js';

const NAMES = [
  { code: 'initials', words: 'Initials' },
  { code: 'name', words: 'Full name' },
];

const FIELDS = [
  'buddy_name',
  'buddy_number',
  'stand_in',
  'own_number',
  'out_of_hours',
  'car',
  'code_phrase',
  'grace_minutes',
];
const PLACES = Object.fromEntries(FIELDS.map((name) => [name, `lone-${name}`]));

/** @param {any} state @param {any} acts */
export function page(state, acts) {
  if (state.lost) return lost(state.lost, acts.again);
  if (!state.now) return waiting();
  const text = (
    /** @type {string} */ name,
    /** @type {string} */ label,
    /** @type {string | undefined} */ hint = undefined,
  ) => input(state, acts, { name, label, hint });
  return html`<h1>Working alone</h1>
    <p class="lone-lead">
      Doorstep watches the planned end of a visit, also without a signal. It cannot call anyone: somebody has
      to know where you are.
    </p>
    <form class="card fields lone" novalidate @submit=${acts.save}>
      ${errorSummary(state.error, PLACES)}
      <div class="fields-row">
        ${text('buddy_name', 'Your buddy')} ${text('buddy_number', 'Their number')}
      </div>
      <div class="fields-row">
        ${text('stand_in', 'Who stands in for them', 'Name and number')}
        ${text('out_of_hours', 'Your organisation, out of hours', 'A number')}
      </div>
      <div class="fields-row">
        ${text('own_number', 'Your own number', 'The one your buddy rings first')}
        ${text('car', 'Your car', 'Make, colour and registration')}
      </div>
      <div class="fields-row">
        ${text('code_phrase', 'Words that mean “I need help”', 'Between you and your buddy; never on the sheet')}
        ${input(state, acts, {
          name: 'grace_minutes',
          label: 'Minutes after the planned end',
          hint: 'Before the alarm comes, 0 to 120',
          count: true,
        })}
      </div>
      ${segments({
        legend: 'On the sheet, the person is named by',
        name: 'lone-sheet-names',
        value: state.now.sheet_names,
        pick: (code) => acts.set('sheet_names', code),
        choices: NAMES,
        say: true,
      })}
      <div class="row">
        <button class="button button-primary">Keep <kbd>Ctrl ⏎</kbd></button>
      </div>
    </form>`;
}

/** @param {any} state @param {any} acts @param {{name: string, label: string, hint?: string, count?: boolean}} what */
const input = ({ now, error }, acts, { name, label, hint, count = false }) =>
  field({
    id: PLACES[name],
    label,
    hint,
    error: problemAt(error, name),
    control: ({ id, describedBy, invalid }) =>
      html`<input
        class="input ${count ? 'input-count' : 'personal-field'}"
        id=${id}
        type="text"
        inputmode=${count ? 'numeric' : 'text'}
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(String(now[name]))}
        @input=${(/** @type {any} */ event) => acts.set(name, event.target.value)}
      />`,
  });
