/**
 * Texts ready for the work phone: changed where they do not fit, copied, or read off the screen; or why there are
 * none, and whom to ring.
 */
import { html, nothing } from '../../lib/html.js';
import { name, personal } from '../../lib/names.js';
import { openDialog } from '../dialog/dialog.js';
import { phoneCode } from './phone-code.js';
import { readyText, showCode } from './ready-text.js';

/** @import {PhoneCode, ReadyTexts, ReadyText} from "../../replies.d.ts" */

/**
 * @typedef {object} Showing
 * @property {string} shown Whose code is shown, by the key of its text.
 * @property {string} said What was just done.
 * @property {Record<string, string>} changed What texts say instead, by key.
 * @property {Record<string, PhoneCode | null>} codes The codes of those.
 */

/** As it begins. @returns {Showing} */
export const showing = () => ({ shown: '', said: '', changed: {}, codes: {} });

/** A text where it is shown: `key` tells it from others, `appointment` is whose it is.
 * @typedef {Omit<ReadyText, 'title'> & {title: any, key: string, appointment: string}} Shown */

/**
 * @param {{api: any, toast: (toast: any) => void, appointment: string, purpose?: string, was?: string}} needs
 * @returns {Promise<import("../../replies.d.ts").Saved | undefined>} what was kept of it
 */
export async function openTexts({ api, toast, appointment, purpose = 'reminder', was = '' }) {
  const ready = await api.remind({ appointment, purpose, was });
  const [state, reminds] = [showing(), purpose === 'reminder'];
  const saved = await openDialog({
    title: reminds ? 'Remind' : 'Send a text',
    body: ({ close, draw }) => {
      const acts = textActs({ api, toast, state, draw, purpose, kept: close });
      return texts(ready, state, { ...acts, appointment, reminds });
    },
  });
  if (saved)
    toast({ message: reminds ? 'The reminder is kept.' : 'That it was sent is kept.', undo: saved.undo });
  return saved;
}

/** What can be done with a text wherever it is offered. @param {any} needs */
export const textActs = ({ api, toast, state, draw, purpose, kept }) => ({
  /** Shows the code of a text or of a call; one that was changed is made anew. @param {string} key @param {Shown} [text] */
  async show(key, text) {
    state.shown = state.shown === key ? '' : key;
    const words = text && state.changed[key];
    if (words && state.shown && !(key in state.codes)) {
      try {
        const { code } = await api.text_code({ appointment: text.appointment, words });
        if (state.changed[key] === words) state.codes[key] = code;
      } catch (error) {
        state.shown = '';
        toast(error);
      }
    }
    draw();
  },
  /** Another text than the wording, or the wording again. @param {Shown} text @param {string} [words] */
  change({ key, words: ready }, words = ready) {
    state.changed = { ...state.changed, [key]: words };
    delete state.codes[key];
    if (state.shown === key) state.shown = '';
    draw();
  },
  /** Leaves it as it was. @param {Shown} text */
  restore({ key }) {
    delete state.changed[key];
    delete state.codes[key];
    if (state.shown === key) state.shown = '';
    draw();
  },
  /** @param {string} words */
  async copy(words) {
    try {
      await api.copy_words({ words });
      state.said = 'In the clipboard for a minute.';
      toast({ message: state.said });
    } catch (error) {
      toast(error);
    }
    draw();
  },
  /** What was really sent is what is kept. @param {Shown} text */
  sent({ key, words: ready, appointment, wording, version }) {
    const words = state.changed[key]?.trim() ?? ready;
    const changed = words === ready ? '' : words;
    const request = { appointment, purpose, wording, version, words: changed, how: 'text' };
    return api.record_reminder(request).then(kept, toast);
  },
  /** @param {string} appointment */
  rung: (appointment) => api.record_reminder({ appointment, purpose, how: 'call' }).then(kept, toast),
});

/** @param {ReadyTexts} ready @param {Showing} state @param {any} acts */
function texts(ready, state, acts) {
  const { appointment } = acts;
  return html`<p class="texts-about">
      ${name(ready.name)} · ${ready.about}${ready.reminded ? ` · ${ready.reminded}` : nothing}
    </p>
    <div class="texts">
      ${ready.refused ? html`<p class="texts-refused">${ready.refused}</p>` : to(ready)}
      ${ready.texts.map((text) => readyText({ ...text, key: text.wording, appointment }, state, acts))}
      ${ring(ready, state, acts)}
    </div>
    <p class="texts-said" role="status">${state.said}</p>`;
}

/** @param {ReadyTexts} ready */
const to = ({ to: number, caution }) =>
  html`<p>
    To ${personal(number)}${caution ? html` <span class="chip chip-amber">${caution}</span>` : nothing}
  </p>`;

/** @param {ReadyTexts} ready @param {Showing} state @param {any} acts */
function ring({ ring: number, ring_code: code }, { shown }, acts) {
  if (!number) return nothing;
  return html`<article class="text">
    <h3>Ring</h3>
    <p>${personal(number)}</p>
    <div class="row">
      ${code ? showCode('ring', 'ring', shown === 'ring', () => acts.show('ring')) : nothing}
      ${
        acts.reminds
          ? html`<button
              type="button"
              class="button button-small"
              @click=${() => acts.rung(acts.appointment)}
            >
              I have rung them
            </button>`
          : nothing
      }
    </div>
    ${code && shown === 'ring' ? phoneCode(code, 'Opens the call on the phone that reads it') : nothing}
  </article>`;
}
