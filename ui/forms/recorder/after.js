/** What comes after the note: the two questions of a meeting, when next, what to do. */
import { html, live, nothing } from '../../lib/html.js';
import { segments } from '../../components/segments/segments.js';
import { times } from '../../components/times/times.js';
import { met } from './logic.js';

const YES_NO = [
  { code: 'yes', words: 'Yes', group: '' },
  { code: 'no', words: 'No', group: '' },
  { code: 'unsure', words: 'Not sure', group: '' },
];

/**
 * @param {import("./recorder.js").RecorderState} state
 * @param {import("./recorder.js").RecorderActs} acts
 */
export function more(state, acts) {
  const { values, opened } = state;
  const asked = met(values);
  return html`${asked ? closing(state, acts) : nothing}
  ${
    !asked && (opened.has('next_at') || values.next_at)
      ? html`<div class="recorder-row">${field(state, acts, 'next_at', 'Next time', 'datetime-local')}</div>`
      : nothing
  }
  ${
    opened.has('next_at') || values.next_at
      ? times(state.times, { start: values.next_at, pick: ({ start }) => acts.set('next_at', start) })
      : nothing
  }
  ${
    opened.has('follow_up') || values.follow_up
      ? html`<div class="recorder-row">
          ${field(state, acts, 'follow_up', 'To do afterwards', 'text')}
          ${field(state, acts, 'follow_up_on', 'By', 'date')}
        </div>`
      : nothing
  }
  ${
    opened.has('trip') || values.trip_miles
      ? html`<div class="recorder-row recorder-trip">
          ${field(state, acts, 'trip_from', 'From', 'text')} ${field(state, acts, 'trip_to', 'To', 'text')}
          ${field(state, acts, 'trip_miles', 'Miles', 'miles')}
        </div>`
      : nothing
  }`;
}

/**
 * How a meeting ends: the two questions, and when next. In sight, and nothing of it has to be answered.
 *
 * @param {import("./recorder.js").RecorderState} state
 * @param {import("./recorder.js").RecorderActs} acts
 */
const closing = (state, acts) =>
  html`<div class="recorder-closing">
    ${felt(state, acts, 'helpful', 'Was that helpful?')}
    ${felt(state, acts, 'another', 'Would another be useful?')}
    <div @focusin=${() => state.opened.has('next_at') || acts.open('next_at')}>
      ${field(state, acts, 'next_at', 'When next', 'datetime-local')}
    </div>
  </div>`;

/**
 * @param {import("./recorder.js").RecorderState} state
 * @param {import("./recorder.js").RecorderActs} acts
 * @param {"helpful" | "another"} which
 * @param {string} legend
 */
const felt = (state, acts, which, legend) =>
  segments({
    legend,
    name: `recorder-${which}`,
    value: state.values[which],
    pick: (code) => acts.set(which, code),
    choices: YES_NO,
    small: true,
    say: true,
  });

/**
 * @param {import("./recorder.js").RecorderState} state
 * @param {import("./recorder.js").RecorderActs} acts
 * @param {"next_at" | "follow_up" | "follow_up_on" | "trip_from" | "trip_to" | "trip_miles"} which
 * @param {string} label
 * @param {string} type
 */
const field = (state, acts, which, label, type) =>
  html`<label class="field field-${type}">
    <span>${label}</span>
    <input
      class="input personal-field"
      id="recorder-${which}"
      type=${type === 'miles' ? 'text' : type}
      inputmode=${type === 'miles' ? 'decimal' : nothing}
      autocomplete="off"
      .value=${live(state.values[which])}
      @input=${(/** @type {any} */ event) => acts.set(which, event.target.value)}
    />
  </label>`;

/**
 * @param {import("./recorder.js").RecorderState} state
 * @param {import("./recorder.js").RecorderActs} acts
 */
export function next({ opened, values }, acts) {
  /** @type {[string, string, boolean][]} */
  const parts = [
    ['next_at', 'when', values.next_at !== '' || met(values)],
    ['follow_up', 'follow-up', values.follow_up !== ''],
    ['trip', 'miles', values.trip_miles !== ''],
  ];
  const closed = parts.filter(([part, , filled]) => !filled && !opened.has(part));
  if (closed.length === 0) return html`<span></span>`;
  return html`<div class="recorder-next" role="group" aria-label="Next">
    <span aria-hidden="true">Next:</span>
    ${closed.map(
      ([part, words]) =>
        html`<button type="button" class="chip chip-button" @click=${() => acts.open(part)}>
          + ${words}
        </button>`,
    )}
  </div>`;
}
