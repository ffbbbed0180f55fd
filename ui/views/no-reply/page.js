/** The door as it is drawn. */
import { html, live, nothing, repeat } from '../../lib/html.js';
import { name, personal } from '../../lib/names.js';
import { errorSummary } from '../../components/field/field.js';
import { marks } from '../../components/marks/marks.js';
import { phoneCode } from '../../components/texts/phone-code.js';
import { lost, waiting } from '../../components/trouble/trouble.js';
import { times } from '../../components/times/times.js';
import { timeOf } from './logic.js';

/** @import {NoReplyStep, NoReply} from "../../replies.d.ts" */

const PLACES = { note: 'no-reply-note', retry_at: 'no-reply-retry', steps: 'no-reply-steps' };

/** @param {any} state @param {any} acts */
export function page(state, acts) {
  if (state.error) return lost(state.error, acts.again);
  if (!state.view) return waiting();
  return html`<form
    class="no-reply"
    novalidate
    @submit=${acts.save}
    @focusout=${acts.rested}
    @keydown=${acts.key}
  >
    ${head(state.view)} ${errorSummary(state.refused, PLACES)}
    <ol class="card no-reply-steps" id="no-reply-steps" aria-label="What to do, in this order">
      ${repeat(
        state.view.steps,
        (/** @type {NoReplyStep} */ each) => each.code,
        (/** @type {NoReplyStep} */ each, index) => step(each, state, acts, index === 0),
      )}
    </ol>
    <div class="card no-reply-after">
      ${retry(state.values, acts)} ${note(state.values, acts)}
      <div class="no-reply-times">
        ${times(state.times, {
          start: state.values.retry_at,
          pick: ({ start }) => acts.set('retry_at', start),
        })}
      </div>
    </div>
    <div class="no-reply-foot">
      <span class="quiet grow">
        Nothing else follows by itself: the referral stays as it is.
        <span role="status">${state.kept}</span>
      </span>
      <button type="submit" class="button button-primary" ?disabled=${state.saving}>
        Save <kbd>Ctrl ⏎</kbd>
      </button>
    </div>
  </form>`;
}

/** @param {NoReply} view */
const head = ({ person, name: who, about, place, marks: list, running }) =>
  html`<header class="no-reply-head">
    <h1>No reply at the door</h1>
    <p class="quiet">
      <a href="#/person/${person}">${name(who)}</a> · ${about}${place ? html` · ${personal(place)}` : nothing}
    </p>
    <div class="no-reply-marks">
      ${marks(list)} ${running ? html`<span class="chip chip-amber">${running}</span>` : nothing}
    </div>
  </header>`;

/** @param {NoReplyStep} each @param {any} state @param {any} acts @param {boolean} first */
function step(each, { values, shown }, acts, first) {
  const { code, words, hint } = each;
  const tick = values.ticks[code];
  return html`<li class="no-reply-step ${tick ? 'no-reply-done' : ''}">
    <label class="tick">
      <input
        type="checkbox"
        ?data-autofocus=${first}
        .checked=${live(Boolean(tick))}
        @change=${() => acts.tick(code)}
      />
      <span>${words}${hint ? html` <small>${hint}</small>` : nothing}</span>
    </label>
    ${number(each, shown, acts)} ${tick ? said(each, tick, acts) : nothing}
    ${
      each.code_to_ring && shown === code
        ? phoneCode(each.code_to_ring, 'Opens the call on the phone that reads it')
        : nothing
    }
  </li>`;
}

/** The number that the step needs, and how it gets to the phone. @param {NoReplyStep} each @param {string} shown @param {any} acts */
function number({ code, whose, number: value, code_to_ring: dial }, shown, acts) {
  if (!value) return nothing;
  return html`<p class="no-reply-number">
    ${whose ? html`${name(whose)} · ` : nothing}<strong>${personal(value)}</strong>
    ${
      code === 'texted'
        ? html`<button type="button" class="button button-small" @click=${acts.text}>Text…</button>`
        : nothing
    }
    ${
      dial
        ? html`<button
            type="button"
            class="button button-small"
            aria-expanded=${shown === code ? 'true' : 'false'}
            @click=${() => acts.show(code)}
          >
            Code for the phone
          </button>`
        : nothing
    }
  </p>`;
}

/** When it was done, and what was said. @param {NoReplyStep} each @param {import("./logic.js").Tick} tick @param {any} acts */
const said = ({ code, words, ask }, tick, acts) =>
  html`<div class="no-reply-said">
    <label>
      at<span class="visually-hidden">: ${words}</span>
      <input
        class="input"
        type="time"
        .value=${live(timeOf(tick))}
        @change=${(/** @type {any} */ event) => acts.time(code, event.target.value)}
      />
    </label>
    ${
      ask
        ? html`<label class="grow">
            <span class="visually-hidden">${ask}</span>
            <input
              class="input personal-field"
              id="no-reply-${code}"
              placeholder=${ask}
              autocomplete="off"
              .value=${live(tick.words)}
              @input=${(/** @type {any} */ event) => acts.say(code, event.target.value)}
            />
          </label>`
        : nothing
    }
  </div>`;

/** @param {import("./logic.js").Values} values @param {any} acts */
const retry = ({ retry_at: at }, acts) =>
  html`<label class="field">
    <span>Try again</span>
    <input
      class="input"
      id="no-reply-retry"
      type="datetime-local"
      .value=${live(at)}
      @input=${(/** @type {any} */ event) => acts.set('retry_at', event.target.value)}
    />
  </label>`;

/** @param {import("./logic.js").Values} values @param {any} acts */
const note = ({ note: words }, acts) =>
  html`<label class="field grow">
    <span>Anything else</span>
    <textarea
      class="input personal-field"
      id="no-reply-note"
      rows="2"
      .value=${live(words)}
      @input=${(/** @type {any} */ event) => acts.set('note', event.target.value)}
    ></textarea>
  </label>`;
