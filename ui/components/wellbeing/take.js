/** Taking a questionnaire: turning the screen, typing from paper, or that it is not the right time. */
import { html, nothing } from '../../lib/html.js';
import { ask } from '../ask/ask.js';
import { openDialog } from '../dialog/dialog.js';
import { segments } from '../segments/segments.js';

/** @import {Choice, OfferedMeasure, Wellbeing} from '../../replies.d.ts' */

/** @param {OfferedMeasure[]} offered */
const can = (offered) => offered.filter(({ why_not: why }) => !why);

/** What it begins with: what waits, else the first. @param {Wellbeing} known */
const first = ({ offered, due }) => {
  const able = can(offered);
  return able.find(({ id }) => due.some(({ instrument }) => instrument === id)) ?? able[0];
};

/**
 * Asks which, and turns the screen. Resolves with "paper" values where the answers are to be typed instead.
 * @param {{known: Wellbeing, lists: Record<string, Choice[]>, paper?: (values: any) => void,
 *          share: (values: any) => Promise<unknown>}} how `paper` is absent during a visit
 */
export function takeMeasure({ known, lists, paper, share }) {
  const begins = first(known);
  if (!begins) return nobodyToAsk(known);
  const of = (/** @type {string} */ id) => known.offered.find((each) => each.id === id) ?? begins;
  return ask({
    title: 'Take a questionnaire',
    values: { instrument: begins.id, stage: begins.stage, help: 'self' },
    yes: 'Turn the screen to them',
    send: share,
    body: ({ values, set }) => {
      const chosen = of(values.instrument);
      const help = lists['measure-help']?.filter(
        ({ code }) => code !== 'proxy' && chosen.help.includes(code),
      );
      return html`
        ${segments({
          legend: 'Which',
          name: 'take-instrument',
          value: values.instrument,
          pick: (id) => {
            set('instrument', id);
            set('stage', of(id).stage);
          },
          choices: can(known.offered).map(({ id, short }) => ({ code: id, words: short })),
          say: true,
        })}
        ${known.offered
          .filter(({ why_not: why }) => why)
          .map(({ short, why_not: why }) => html`<p class="quiet">${short}: ${why}</p>`)}
        ${segments({
          legend: 'When in their support',
          name: 'take-stage',
          value: values.stage,
          pick: (code) => set('stage', code),
          choices: lists['measure-stage'] ?? [],
          say: true,
        })}
        ${segments({
          legend: 'How',
          name: 'take-help',
          value: values.help,
          pick: (code) => set('help', code),
          choices: help ?? [],
          say: true,
        })}
        <p class="take-screen">
          The screen shows one question at a time and nothing else. <strong>Only F8 takes it back.</strong>
        </p>
        ${
          paper
            ? html`<p>
                <button type="button" class="link" @click=${() => paper(values)}>
                  Type answers from paper
                </button>
              </p>`
            : nothing
        }
        <p class="quiet">${chosen.licence}</p>
      `;
    },
  });
}

/** @param {Wellbeing} known */
const nobodyToAsk = ({ offered }) =>
  openDialog({
    title: 'Take a questionnaire',
    body: ({ close }) =>
      html`<p>There is none that they can answer.</p>
        <ul>
          ${offered.map(({ short, why_not: why }) => html`<li>${short}: ${why}</li>`)}
        </ul>
        <div class="dialog-acts">
          <button type="button" class="button" data-autofocus @click=${() => close()}>Close</button>
        </div>`,
  });

/**
 * One key says why it is not the right time; it comes up again in a fortnight.
 * @param {{known: Wellbeing, lists: Record<string, Choice[]>, send: (values: {instrument: string, reason: string}) => Promise<unknown>}} how
 */
export function notTheRightTime({ known, lists, send }) {
  const begins = first(known);
  if (!begins) return nobodyToAsk(known);
  const reasons = lists['not-now'] ?? [];
  let instrument = begins.id;
  let sent = false;
  async function done(/** @type {string} */ reason, /** @type {any} */ close) {
    if (sent) return;
    sent = true;
    await send({ instrument, reason });
    close();
  }
  return openDialog({
    title: 'Not the right time',
    body: ({ close, draw }) => {
      const keyed = (/** @type {KeyboardEvent} */ event) => {
        const reason = reasons[Number(event.key) - 1];
        if (!reason || event.ctrlKey || event.altKey) return;
        event.preventDefault();
        done(reason.code, close);
      };
      return html`<div class="fields" @keydown=${keyed}>
        ${segments({
          legend: 'Which',
          name: 'not-now-instrument',
          value: instrument,
          pick: (id) => {
            instrument = id;
            draw();
          },
          choices: can(known.offered).map(({ id, short }) => ({ code: id, words: short })),
          say: true,
        })}
        <p>Why? It counts as missing with this reason, and comes up again in a fortnight.</p>
        <div class="not-now-list">
          ${reasons.map(
            ({ code, words }, at) =>
              html`<button
                type="button"
                class="button"
                ?data-autofocus=${at === 0}
                aria-keyshortcuts=${String(at + 1)}
                @click=${() => done(code, close)}
              >
                <kbd>${at + 1}</kbd> ${words}
              </button>`,
          )}
        </div>
      </div>`;
    },
  });
}
