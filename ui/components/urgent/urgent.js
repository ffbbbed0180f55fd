/** Urgent help over whatever stands on the screen: numbers and steps, nothing personal, locked or not. */
import { html, nothing } from '../../lib/html.js';
import { openDialog } from '../dialog/dialog.js';

/** @import {UrgentHelp} from '../../replies.d.ts' */

/** @param {{api: any, act: (name: string) => unknown, open: boolean}} with `open` while the caseload is */
export async function openUrgent({ api, act, open }) {
  if (document.querySelector('.urgent')) return;
  const help = await api.urgent_help();
  const answer = await openDialog({
    title: 'Urgent help',
    wide: true,
    body: ({ close }) => card(help, open, close),
  });
  if (answer) act(answer);
}

/** @param {UrgentHelp} help @param {boolean} open @param {(answer?: string) => void} close */
const card = (help, open, close) =>
  html`<div class="urgent">
    <p class="urgent-first">${number(help.numbers[0])}</p>
    <div class="urgent-columns">
      <div>
        <h3>Whom to ring</h3>
        ${numbers(help)} ${sources(help)}
      </div>
      <div>${help.steps.map((each) => steps(each))}</div>
    </div>
    ${foot(help, open, close)}
  </div>`;

/** @param {UrgentHelp["numbers"][number]} of */
const number = ({ name, number: dialled, when }) =>
  html`<strong class="urgent-number">${dialled}</strong> <span>${name}. ${when}</span>`;

/** The host’s own first: they know the place. @param {UrgentHelp} help @param {boolean} [brief] only whose it is */
export const numbers = (help, brief = false) =>
  html`<dl class="urgent-numbers">
    ${help.local.filter(({ number: dialled }) => dialled).map(({ name, number: dialled }) => row(dialled, name, nothing))}
    ${help.numbers
      .slice(1)
      .map(({ name, number: dialled, when }) =>
        row(dialled, name, brief ? nothing : html`<small>${when}</small>`),
      )}
  </dl>`;

/** Whoever needs a number now does not read this; whoever checks the card does. @param {UrgentHelp} help */
const sources = ({ numbers: all }) =>
  html`<details class="urgent-sources">
    <summary>Where these numbers come from</summary>
    <ul>
      ${all.map(({ name, source_words: source }) => html`<li>${name}: ${source}</li>`)}
    </ul>
  </details>`;

/** @param {string} dialled @param {string} name @param {unknown} more */
const row = (dialled, name, more) =>
  html`<div>
    <dt>${name} ${more}</dt>
    <dd class="urgent-number">${dialled}</dd>
  </div>`;

/** What to do in one case, under whatever heading. @param {UrgentHelp["steps"][number]} of @param {unknown} [heading] */
export const steps = ({ title, lines }, heading = html`<h3>${title}</h3>`) =>
  html`${heading}
    <ol class="urgent-steps">
      ${lines.map((line) => html`<li>${line}</li>`)}
    </ol>`;

/** @param {UrgentHelp} help @param {boolean} open @param {(answer?: string) => void} close */
const foot = (help, open, close) =>
  html`<footer class="urgent-foot">
    <p class="grow">
      <span class=${help.stale ? 'chip chip-amber' : 'quiet'}>${help.checked_words}</span>
      <span class="quiet">Card of ${help.version}. Doorstep rings nobody.</span>
    </p>
    ${
      open
        ? html`<button type="button" class="button" @click=${() => close('note')}>Quick note</button>
            <button type="button" class="button button-primary" @click=${() => close('concern')}>
              Record what I did <kbd>F6</kbd>
            </button>`
        : html`<p class="quiet">Unlock to record what you did.</p>`
    }
  </footer>`;
