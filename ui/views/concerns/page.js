/** The list of concerns as it is drawn. */
import { html, repeat } from '../../lib/html.js';
import { name } from '../../lib/names.js';
import { lost, waiting } from '../../components/trouble/trouble.js';

/** @import {ConcernLine, Concerns} from "../../replies.d.ts" */

/** @param {{list: Concerns | null, error: any}} state @param {any} acts */
export function page({ list, error }, acts) {
  if (error) return lost(error, acts.again);
  if (!list) return waiting();
  return html`<h1>Concerns</h1>
    <p class="quiet">Only here and on their own screens. Doorstep has told nobody of any of them.</p>
    <div class="concern-list">
      ${part('Open', list.open, 'None is open.')} ${part('Settled', list.settled, 'None was settled yet.')}
      <p>
        <button type="button" class="button" @click=${acts.record}>Record a concern <kbd>F6</kbd></button>
      </p>
    </div>`;
}

/** @param {string} title @param {ConcernLine[]} lines @param {string} none */
const part = (title, lines, none) =>
  html`<section class="card" aria-labelledby="concerns-${title}">
    <h2 id="concerns-${title}">${title}</h2>
    ${
      lines.length === 0
        ? html`<p class="quiet">${none}</p>`
        : html`<ul class="lines">
            ${repeat(lines, ({ id }) => id, line)}
          </ul>`
    }
  </section>`;

/** @param {ConcernLine} of */
const line = ({ id, name: words, on_words: on, state_words: stands, unfinished }) =>
  html`<li class="line">
    <span>
      <a href="#/concern/${id}">Recorded ${on}</a>
      <small>${words ? name(words) : 'Nobody on the caseload'}</small>
    </span>
    <span class="chip ${unfinished ? 'chip-amber' : ''}">${stands}</span>
  </li>`;
