/** Running late: how late, from whom on, what that does to the rest of the day, and then the texts for it. */
import { html, nothing, repeat } from '../../lib/html.js';
import { focusOn } from '../../lib/focus.js';
import { name, personal } from '../../lib/names.js';
import { openDialog } from '../../components/dialog/dialog.js';
import { segments } from '../../components/segments/segments.js';
import { readyText } from '../../components/texts/ready-text.js';
import { showing, textActs } from '../../components/texts/texts.js';

/** @import {LateDay, LateLine, ReadyTexts, Saved} from "../../replies.d.ts" */

/** What comes next once the day has moved. */
const TOLD = 'dialog[open] :is(.late-texts .button, .dialog-acts .button-primary)';
const MINUTES = ['5', '10', '15', '20', '30', '45', '60'];

/**
 * @param {{api: any, toast: (toast: any) => void}} needs
 * @returns {Promise<Saved | undefined>} what was moved
 */
export async function openLate({ api, toast }) {
  const state = {
    minutes: 15,
    from: '',
    day: /** @type {LateDay} */ (await api.late_day({ minutes: 15, from: '' })),
    saved: /** @type {Saved | undefined} */ (undefined),
    texts: /** @type {{line: LateLine, ready: ReadyTexts}[]} */ ([]),
    sent: /** @type {string[]} */ ([]),
    ...showing(),
  };
  const acts = {
    api,
    toast,
    /** @param {object} change @param {() => void} draw */
    async ask(change, draw) {
      Object.assign(state, change);
      const { minutes, from } = state;
      const day = await api.late_day({ minutes, from }).catch(toast);
      if (day && state.minutes === minutes && state.from === from) state.day = day;
      draw();
    },
    /** @param {() => void} draw */
    async move(draw) {
      const { minutes, from } = state;
      const moved = state.day.appointments.filter((line) => line.moves);
      try {
        state.saved = await api.run_late({ minutes, from });
        toast({ message: 'The day has moved.', undo: state.saved?.undo });
        state.texts = await Promise.all(moved.map(ready));
      } catch (error) {
        toast(error);
      }
      draw();
      focusOn(document, TOLD);
    },
  };

  /** @param {LateLine} line */
  const ready = async (line) => ({
    line,
    ready: await api.remind({ appointment: line.id, purpose: 'late', was: line.was }),
  });

  await openDialog({
    title: 'Running late',
    wide: true,
    body: (dialog) => (state.saved ? tell(state, acts, dialog) : choose(state, acts, dialog)),
  });
  return state.saved;
}

/** @param {any} state @param {any} acts @param {any} dialog */
function choose(state, acts, { close, draw }) {
  const { day, minutes } = state;
  if (day.nothing) return html`<p>Nothing of today is left to be late for.</p>`;
  const moves = day.appointments.filter((/** @type {LateLine} */ line) => line.moves).length;
  return html`<form
    @submit=${(/** @type {Event} */ event) => {
      event.preventDefault();
      acts.move(draw);
    }}
  >
    ${segments({
      legend: 'How many minutes',
      name: 'late-minutes',
      value: String(minutes),
      pick: (code) => acts.ask({ minutes: Number(code) }, draw),
      choices: MINUTES.map((code) => ({ code, words: code })),
      say: true,
      begin: true,
    })}
    <ol class="lines late-day" aria-label="The rest of today">
      ${repeat(
        day.appointments,
        (/** @type {LateLine} */ line) => line.id,
        (/** @type {LateLine} */ line) => slot(line, () => acts.ask({ from: line.id }, draw)),
      )}
    </ol>
    <div class="dialog-acts">
      <button type="button" class="button" @click=${() => close()}>Cancel</button>
      <button type="submit" class="button button-primary">
        ${moves === 1 ? 'Move it' : `Move these ${moves}`} <kbd>⏎</kbd>
      </button>
    </div>
  </form>`;
}

/** @param {LateLine} line @param {() => void} from */
const slot = (line, from) =>
  html`<li class="line ${line.moves ? '' : 'line-former'}">
    <span class="late-times">
      ${line.was}${line.moves ? html` <span aria-hidden="true">→</span><span class="visually-hidden">to</span> <strong>${line.will}</strong>` : nothing}
    </span>
    <span class="grow">${name(line.name)} <small>${line.channel_words.toLowerCase()}</small></span>
    ${line.moves ? nothing : html`<span class="quiet">stays</span>`}
    ${
      line.before
        ? html`<button type="button" class="link" @click=${from}>
            late for this one<span class="visually-hidden"> at ${line.was}</span>
          </button>`
        : nothing
    }
  </li>`;

/** @param {any} state @param {any} acts @param {any} dialog */
function tell(state, { api, toast }, { close, draw }) {
  const kept = (/** @type {Saved} */ { id, undo }) => {
    state.sent = [...state.sent, id];
    toast({ message: 'That it was sent is kept.', undo });
    draw();
  };
  const acts = textActs({ api, toast, state, draw, purpose: 'late', kept });
  return html`<p>The day has moved. Let them know:</p>
    <ol class="late-texts">
      ${state.texts.map(
        (/** @type {{line: LateLine, ready: ReadyTexts}} */ each) =>
          html`<li>
            <h3>${name(each.line.name)} <small>${each.line.was} → ${each.line.will}</small></h3>
            ${told(each.ready, state, acts, each.line.id)}
          </li>`,
      )}
    </ol>
    <p class="texts-said" role="status">${state.said}</p>
    <div class="dialog-acts">
      <button type="button" class="button button-primary" @click=${() => close()}>Done</button>
    </div>`;
}

/** The first text that fits, or why there is none. @param {ReadyTexts} ready @param {any} state @param {any} acts @param {string} id */
function told(ready, state, acts, id) {
  const [text] = ready.texts;
  if (state.sent.includes(id)) return html`<p class="quiet">Sent.</p>`;
  // Two people are told in the same wording: what is shown is known by the appointment.
  return text
    ? readyText({ ...text, key: id, appointment: id, title: personal(ready.to) }, state, acts)
    : html`<p class="texts-refused">${ready.refused} ${personal(ready.ring)}</p>`;
}
