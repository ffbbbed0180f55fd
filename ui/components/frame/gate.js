/** The quiet column before unlocking: the house, a heading, one thing to do. */
import { html, nothing } from '../../lib/html.js';
import { house } from './house.js';

/** @param {{title: unknown, lead?: unknown, demo?: boolean, body: unknown, foot?: unknown}} props */
export const gate = ({ title, lead, demo, body, foot }) =>
  html`<header class="gate-head">
      <p class="gate-brand">${house()} Doorstep</p>
      <h1>${title}</h1>
      ${demo ? html`<p><span class="chip chip-amber">Invented caseload</span></p>` : nothing}
      ${lead ? html`<p class="gate-lead">${lead}</p>` : nothing}
    </header>
    ${body} ${foot ? html`<footer class="gate-foot">${foot}</footer>` : nothing}`;

/** Said wherever a caseload begins, for as long as it is true. */
export const notYetForRealPeople = () =>
  html`<aside class="card not-yet" aria-label="Not yet for real people">
    <p>
      <strong>Not yet for real people.</strong> Doorstep cannot yet give someone a copy of what it holds about
      them, erase it when the law asks, or show who has read it. Until it can, keep only invented people in
      it.
    </p>
  </aside>`;

/** The button of a form that takes a while: it stays where it is and says so. */
export const submit = (words, busy) =>
  html`<button class="button button-primary button-wide" aria-disabled=${busy ? 'true' : nothing}>
    ${busy ? 'One moment…' : words}
  </button>`;
