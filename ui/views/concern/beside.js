/** Beside the questions: that nobody was told by Doorstep, and what to do while someone is in danger. */
import { html } from '../../lib/html.js';
import { written } from '../../lib/names.js';
import { numbers, steps } from '../../components/urgent/urgent.js';
import { conflicts } from '../../components/conflicts/conflicts.js';
import { inDanger, toldWords } from './logic.js';

/** @param {any} state @param {any} acts */
export const beside = (state, acts) =>
  html`<aside class="concern-beside" aria-label="What to do">
    ${toldBy(state)} ${inDanger(state.values.danger) ? danger(state.help) : calm(acts)}
    ${conflicts(state.page.conflicts, acts)}
  </aside>`;

/** @param {any} state */
function toldBy({ values, lists }) {
  const told = toldWords(values.told, lists['told-how'] ?? []);
  return told.length === 0
    ? html`<p class="concern-nobody" role="status">
        <strong>This app has told nobody.</strong> Somebody has to ring.
      </p>`
    : html`<p class="concern-told-by" role="status">
        Doorstep tells nobody. <strong>Told by you:</strong>
        ${told.map((words, at) => html`${at ? '; ' : ''}${written(words)}`)}.
      </p>`;
}

/** @param {any} help */
const danger = (help) =>
  html`<section class="card concern-danger" aria-label="Danger now">
    <p class="concern-999">
      <strong class="urgent-number">${help.numbers[0].number}</strong> ${help.numbers[0].name}
    </p>
    ${steps(help.steps[0], html`<h2>${help.steps[0].title}</h2>`)}
    <h2>Whom to ring</h2>
    ${numbers({ ...help, numbers: help.numbers.slice(0, 3) }, true)}
  </section>`;

/** @param {any} acts */
const calm = (acts) =>
  html`<p class="quiet concern-calm">
    Write what you saw and the words that were said, as they were; what you think of it comes last.
    <button type="button" class="link" @click=${acts.urgent}>Urgent help <kbd>F7</kbd></button>
  </p>`;
