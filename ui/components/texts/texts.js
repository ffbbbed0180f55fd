/** Texts ready for the work phone: copied, or read off the screen; or why there are none, and whom to ring. */
import { html, nothing } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { openDialog } from '../dialog/dialog.js';
import { phoneCode } from './phone-code.js';

/** @import {ReadyTexts, ReadyText} from "../../replies.d.ts" */

/** @typedef {{shown: string, said: string}} Showing which code is shown, and what was just done */

/**
 * @param {{api: any, toast: (toast: any) => void, appointment: string, purpose?: string, was?: string}} needs
 * @returns {Promise<import("../../replies.d.ts").Saved | undefined>} the reminder that was kept
 */
export async function openTexts({ api, toast, appointment, purpose = 'reminder', was = '' }) {
  const ready = await api.remind({ appointment, purpose, was });
  const state = { shown: '', said: '' };
  const saved = await openDialog({
    title: purpose === 'reminder' ? 'Remind' : 'Send a text',
    body: ({ close, draw }) => {
      const keep = (/** @type {object} */ how) =>
        api.record_reminder({ appointment, wording: '', version: '', ...how }).then(close, toast);
      return texts(ready, state, {
        ...textActs({ api, toast, state, draw }),
        keep,
        reminds: purpose === 'reminder',
      });
    },
  });
  if (saved) toast({ message: 'The reminder is kept.', undo: saved.undo });
  return saved;
}

/** What can be done with a text wherever it is offered. @param {any} needs */
export const textActs = ({ api, toast, state, draw }) => ({
  /** @param {string} code */
  show(code) {
    state.shown = state.shown === code ? '' : code;
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
});

/** @param {ReadyTexts} ready @param {Showing} state @param {any} acts */
function texts(ready, state, acts) {
  return html`<p class="texts-about">
      ${name(ready.name)} · ${ready.about}${ready.reminded ? ` · ${ready.reminded}` : nothing}
    </p>
    <div class="texts">
      ${ready.refused ? html`<p class="texts-refused">${ready.refused}</p>` : to(ready)}
      ${ready.texts.map((text) => readyText(text, state, acts))} ${ring(ready, state, acts)}
    </div>
    <p class="texts-said" role="status">${state.said}</p>`;
}

/** @param {ReadyTexts} ready */
const to = ({ to: number, caution }) =>
  html`<p>
    To ${personal(number)}${caution ? html` <span class="chip chip-amber">${caution}</span>` : nothing}
  </p>`;

/** @param {Omit<ReadyText, 'title'> & {title: any}} text @param {Showing} state @param {any} acts */
export function readyText({ wording, version, title, words, code }, { shown }, acts) {
  return html`<article class="text">
    <h3>${title}</h3>
    <p class="text-words">${written(words)}</p>
    <div class="row">
      <button type="button" class="button button-small" @click=${() => acts.copy(words)}>
        Copy<span class="visually-hidden">: ${title}</span>
      </button>
      ${code ? showCode(wording, title, shown, acts) : nothing}
      ${
        acts.reminds
          ? html`<button
              type="button"
              class="button button-small button-primary"
              @click=${() => acts.keep({ wording, version, how: 'text' })}
            >
              I have sent it<span class="visually-hidden">: ${title}</span>
            </button>`
          : nothing
      }
    </div>
    ${code && shown === wording ? phoneCode(code, 'Opens this text on the phone that reads it') : nothing}
  </article>`;
}

/** @param {string} key @param {string} title @param {string} shown @param {any} acts */
const showCode = (key, title, shown, acts) =>
  html`<button
    type="button"
    class="button button-small"
    aria-expanded=${shown === key ? 'true' : 'false'}
    @click=${() => acts.show(key)}
  >
    Code for the phone<span class="visually-hidden">: ${title}</span>
  </button>`;

/** @param {ReadyTexts} ready @param {Showing} state @param {any} acts */
function ring({ ring: number, ring_code: code }, { shown }, acts) {
  if (!number) return nothing;
  return html`<article class="text">
    <h3>Ring</h3>
    <p>${personal(number)}</p>
    <div class="row">
      ${code ? showCode('ring', 'ring', shown, acts) : nothing}
      ${
        acts.reminds
          ? html`<button type="button" class="button button-small" @click=${() => acts.keep({ how: 'call' })}>
              I have rung them
            </button>`
          : nothing
      }
    </div>
    ${code && shown === 'ring' ? phoneCode(code, 'Opens the call on the phone that reads it') : nothing}
  </article>`;
}
