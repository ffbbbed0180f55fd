/** One text: its words, which can be changed, and how they get to the work phone. */
import { html, live, nothing } from '../../lib/html.js';
import { written } from '../../lib/names.js';
import { phoneCode } from './phone-code.js';

/** @import {Showing, Shown} from "./texts.js" */

/** Three texts in one; the desk refuses more. */
const LONGEST = 459;

/** @param {Shown} text @param {Showing} state @param {any} acts */
export function readyText(text, state, acts) {
  const { key, title, words } = text;
  const changed = state.changed[key];
  // Empty words are no text.
  const says = changed?.trim() ? changed : words;
  return html`<article class="text">
    <h3>${title}</h3>
    ${changed === undefined ? html`<p class="text-words">${written(words)}</p>` : field(text, changed, acts)}
    <div class="row">
      <button type="button" class="button button-small" @click=${() => acts.copy(says)}>
        Copy<span class="visually-hidden">: ${title}</span>
      </button>
      ${code(text, state, acts)} ${change(text, changed, acts)}
      <button type="button" class="button button-small button-primary" @click=${() => acts.sent(text)}>
        I have sent it<span class="visually-hidden">: ${title}</span>
      </button>
    </div>
    ${picture(text, state)}
  </article>`;
}

/** @param {Shown} text @param {string} changed @param {any} acts */
const field = (text, changed, acts) =>
  html`<textarea
    class="input personal-field"
    rows="4"
    maxlength=${LONGEST}
    aria-label="What it says: ${text.title}"
    .value=${live(changed)}
    @input=${(/** @type {any} */ event) => acts.change(text, event.target.value)}
  ></textarea>`;

/** @param {Shown} text @param {string | undefined} changed @param {any} acts */
const change = (text, changed, acts) =>
  html`<button
    type="button"
    class="link"
    @click=${() => (changed === undefined ? acts.change(text) : acts.restore(text))}
  >
    ${changed === undefined ? 'Change the words' : 'As it was'}<span class="visually-hidden"
      >: ${text.title}</span
    >
  </button>`;

/** @param {Shown} text @param {Showing} state @param {any} acts */
const code = (text, { shown }, acts) =>
  text.code ? showCode(text.key, text.title, shown === text.key, () => acts.show(text.key, text)) : nothing;

/** The code of what stands there now. @param {Shown} text @param {Showing} state */
function picture({ key, code: ready, words }, { shown, changed, codes }) {
  if (shown !== key) return nothing;
  const now = changed[key]?.trim() && changed[key] !== words ? codes[key] : ready;
  return now ? phoneCode(now, 'Opens this text on the phone that reads it') : nothing;
}

/** @param {string} key @param {any} title @param {boolean} shown @param {() => void} show */
export const showCode = (key, title, shown, show) =>
  html`<button
    type="button"
    class="button button-small"
    data-code=${key}
    aria-expanded=${shown ? 'true' : 'false'}
    @click=${show}
  >
    Code for the phone<span class="visually-hidden">: ${title}</span>
  </button>`;
