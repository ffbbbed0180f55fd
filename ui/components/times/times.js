/** Times that can be offered as one-key choices, and what speaks against the one that was typed. */
import { html, nothing } from '../../lib/html.js';
import { personal } from '../../lib/names.js';
import { asYouType } from '../typing/typing.js';

/** @import {OfferedTime, OfferedTimes, CheckedTime} from "../../replies.d.ts" */

const MOST = 6;
/** What a date and time field holds once it is whole. */
const WHOLE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/**
 * @typedef {object} Wish What stands in the form beside it.
 * @property {string} person
 * @property {string} channel
 * @property {string} [place] In words; empty for their home.
 * @property {number} minutes
 * @property {string} start
 * @property {number} [travel_minutes]
 * @property {string} [except] The appointment that is being moved.
 *
 * @param {{api: any, draw: () => void}} needs
 */
export function makeTimes({ api, draw }) {
  const state = {
    offered: /** @type {OfferedTimes | null} */ (null),
    checked: /** @type {CheckedTime | null} */ (null),
  };
  const offers = asker(
    (wish) => api.offer_times(wish),
    (reply) => Object.assign(state, { offered: reply }),
    draw,
  );
  const checks = asker(
    (wish) => (wish ? api.check_time(wish) : null),
    (reply) => Object.assign(state, { checked: reply }),
    draw,
  );

  /** @param {Wish} wish */
  function look({ person, channel, place = '', minutes, start, travel_minutes = 0, except = '' }) {
    offers.ask({ person, channel, place, minutes, from: '', most: MOST });
    const whole = WHOLE.test(start);
    checks.ask(whole && { person, channel, place, minutes, start, travel_minutes, except });
  }

  return {
    state,
    look,
    /** The offered time that Ctrl with a number takes. @param {KeyboardEvent} event */
    chosenBy(event) {
      const plain = event.ctrlKey && !event.altKey && !event.shiftKey;
      const number = plain && /^Digit([1-6])$/.exec(event.code)?.[1];
      return number ? state.offered?.times[Number(number) - 1] : undefined;
    },
    stop() {
      offers.stop();
      checks.stop();
    },
  };
}

/** Asks only where the question is another one. A refusal is silence: the form says what is wrong on saving. */
function asker(ask, take, draw) {
  let asked = '';
  const typing = asYouType({
    ask: async (question) => ask(question),
    show: (reply) => (take(reply), draw()),
    fail: () => (take(null), draw()),
    wait: 150,
  });
  return {
    ask(question) {
      const key = JSON.stringify(question);
      if (key === asked) return;
      asked = key;
      typing.type(question);
    },
    stop: typing.stop,
  };
}

/** @param {ReturnType<typeof makeTimes>["state"]} state @param {{start: string, pick: (time: OfferedTime) => void}} acts */
export const times = ({ offered, checked }, { start, pick }) =>
  html`<div class="times">
    ${offered ? choices(offered, start, pick) : nothing}
    <div role="status">${checked ? against(checked) : nothing}</div>
  </div>`;

const choices = ({ times: list, reasons, none_words: none, minutes }, start, pick) =>
  html`<div class="times-offered" role="group" aria-label="Times to offer, ${minutes} minutes">
      ${list.map((time, index) => choice(time, index, start, pick))}
      ${none ? html`<p class="quiet">${none}</p>` : nothing}
    </div>
    ${reasons.length && !none ? html`<p class="quiet times-reasons">${reasons.join(' · ')}</p>` : nothing}`;

const choice = (time, index, start, pick) =>
  html`<button
    type="button"
    class="times-choice"
    aria-pressed=${String(time.start === start)}
    aria-keyshortcuts="Control+${index + 1}"
    @click=${() => pick(time)}
  >
    <strong>${time.words}</strong>
    <small>${time.place || time.why}</small>
    <kbd>Ctrl ${index + 1}</kbd>
  </button>`;

const against = ({ warnings, travel_words: way }) =>
  html`${warned(warnings)} ${way ? html`<p class="quiet">Travel: ${personal(way)}.</p>` : nothing}`;

const warned = (warnings) =>
  warnings.length
    ? html`<ul class="times-warnings">
        ${warnings.map((words) => html`<li>${words}</li>`)}
      </ul>`
    : html`<p class="times-clear">Nothing speaks against this time.</p>`;
