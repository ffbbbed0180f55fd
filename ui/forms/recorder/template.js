/** The recorder as it is drawn: three rows of choices, when and how long, the note, what comes next. */
import { html, live, nothing } from '../../lib/html.js';
import { name } from '../../lib/names.js';
import { segments } from '../../components/segments/segments.js';
import { trouble } from '../../components/trouble/trouble.js';
import { atClosedDoor } from '../door.js';
import { more, next } from './after.js';
import { brief, outcomesFirst } from './logic.js';

/**
 * @param {import("./recorder.js").RecorderState} state
 * @param {import("./recorder.js").RecorderActs} acts
 */
export function recorder(state, acts) {
  return html`<section class="card recorder" aria-labelledby="recorder-title">
    <h2 id="recorder-title" class="visually-hidden">Record a contact</h2>
    <form @submit=${acts.save} @keydown=${acts.key} @focusout=${acts.rested}>
      <div class="recorder-choices">
        ${choice(state, acts, 'whom', 'With whom', 2)} ${choice(state, acts, 'channel', 'How', 2)}
        ${choice(state, acts, 'outcome', 'What happened', 2)}
      </div>
      ${when(state, acts)} ${note(state, acts)} ${state.error ? trouble(state.error) : nothing}
      ${more(state, acts)}
      <div class="recorder-foot">
        ${next(state, acts)}
        <button type="submit" class="button button-primary" ?disabled=${state.saving}>
          ${atClosedDoor(state.values) ? 'On to the steps' : 'Save contact'} <kbd>Ctrl ⏎</kbd>
        </button>
      </div>
    </form>
  </section>`;
}

/**
 * @param {import("./recorder.js").RecorderState} state
 * @param {import("./recorder.js").RecorderActs} acts
 * @param {"whom" | "channel" | "outcome"} field
 * @param {string} legend
 * @param {number} shown
 */
function choice(state, acts, field, legend, shown) {
  const choices = offered(state, field);
  return segments({
    legend,
    name: `recorder-${field}`,
    value: state.values[field],
    pick: (code) => acts.set(field, code),
    shown: state.opened.has(field) ? Infinity : shown,
    more: () => acts.open(field),
    choices,
  });
}

/** Names through the privacy key; outcomes with those first that the channel brings. */
/** @param {import("./recorder.js").RecorderState} state @param {"whom" | "channel" | "outcome"} field */
function offered({ choices, values, opened }, field) {
  const whole = opened.has('whom') ? String : brief;
  if (field === 'whom') return choices.whom.map((each) => ({ ...each, words: name(whole(each.words)) }));
  return field === 'outcome' ? outcomesFirst(values.channel, choices.outcome) : choices.channel;
}

/**
 * @param {import("./recorder.js").RecorderState} state
 * @param {import("./recorder.js").RecorderActs} acts
 */
function when({ values, opened, at_words: atWords, beginning, kept }, acts) {
  const asWas = values.at === beginning.at && !opened.has('at');
  return html`<p class="recorder-when">
    ${
      asWas
        ? html`<button type="button" class="link" @click=${() => acts.open('at')} aria-keyshortcuts="Alt+W">
            ${atWords}<span class="visually-hidden">: change when</span>
          </button>`
        : html`<label>
            <span class="visually-hidden">When</span>
            <input
              type="datetime-local"
              id="recorder-at"
              .value=${live(values.at)}
              @input=${(/** @type {any} */ event) => acts.set('at', event.target.value)}
            />
          </label>`
    }
    ·
    <label>
      <input
        class="recorder-minutes"
        id="recorder-minutes"
        inputmode="numeric"
        maxlength="4"
        autocomplete="off"
        aria-keyshortcuts="Alt+M"
        .value=${live(values.minutes)}
        @input=${(/** @type {any} */ event) => acts.set('minutes', event.target.value)}
      />
      min<span class="visually-hidden">utes</span>
    </label>
    <span class="recorder-kept" role="status">${kept}</span>
  </p>`;
}

/**
 * @param {import("./recorder.js").RecorderState} state
 * @param {import("./recorder.js").RecorderActs} acts
 */
function note({ values, call }, acts) {
  return html`<label class="recorder-note">
    <span class="visually-hidden">What was said and agreed</span>
    <textarea
      class="personal-field"
      id="recorder-note"
      rows="2"
      aria-keyshortcuts="F2"
      placeholder="What ${name(call)} said, and what you agreed"
      .value=${live(values.note)}
      @input=${(/** @type {any} */ event) => acts.set('note', event.target.value)}
    ></textarea>
    <kbd>F2</kbd>
  </label>`;
}
