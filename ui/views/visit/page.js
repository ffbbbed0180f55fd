/** A visit as it is drawn: calm, and nothing on it that could not be read aloud beside the person. */
import { html, nothing } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { quoted } from '../../lib/words.js';
import { gate } from '../../components/frame/gate.js';
import { lost, waiting } from '../../components/trouble/trouble.js';
import { recorder } from '../../forms/recorder/template.js';
import { about } from './logic.js';

/** @import {Mark, VisitMarks, VisitPage, VisitRelation} from '../../replies.d.ts' */

/** @param {any} state @param {any} acts */
export function page(state, acts) {
  if (state.error) return html`${lost(state.error, acts.again)} ${leaving(acts)}`;
  if (!state.page) return waiting('Opening…');
  return state.page.resumed ? question(state.page, acts) : visit(state, acts);
}

/** @param {any} state @param {any} acts */
const visit = ({ page: here, marks, recorder: note, written: done }, acts) =>
  html`<div class="visit">
    <header class="visit-head">
      <div>
        <h1>${name(here.call)}</h1>
        ${about(here) ? html`<p class="quiet">${written(about(here))}</p>` : nothing}
      </div>
      <p class="visit-until">until <strong>${here.until}</strong></p>
    </header>
    ${here.matters ? html`<blockquote class="own-words visit-matters">${written(quoted(here.matters))}</blockquote>` : nothing}
    ${note && !done ? recorder(note.state, note.acts) : nothing} ${done ? writtenUp(acts) : nothing}
    ${foot(here, marks, acts)}
  </div>`;

/** @param {any} acts */
const writtenUp = (acts) =>
  html`<section class="card visit-done">
    <p>The visit is written up.</p>
    <button type="button" class="link" @click=${acts.more}>Write another note</button>
  </section>`;

/** @param {VisitPage} here @param {VisitMarks | null} marks @param {any} acts */
const foot = (here, marks, acts) =>
  html`<div class="visit-foot">
      ${here.marked ? sign(Boolean(marks), acts) : nothing}
      <button type="button" class="button" @click=${acts.share}>Share screen <kbd>F8</kbd></button>
      <button type="button" class="button" @click=${acts.cover} aria-keyshortcuts="Control+Shift+L">
        Cover
      </button>
      <button type="button" class="button" @click=${acts.lock} aria-keyshortcuts="Control+L">Lock</button>
      <button type="button" class="button" @click=${acts.urgent} aria-keyshortcuts="F7">
        Urgent help <kbd>F7</kbd>
      </button>
      <div class="visit-out">
        <button type="button" class="button" @click=${acts.out}>Out, keep the alarm</button>
        <button
          type="button"
          class="button button-primary"
          id="visit-safe"
          aria-keyshortcuts="Control+Shift+S"
          @click=${acts.safe}
        >
          I am out and safe
        </button>
      </div>
    </div>
    ${marks ? behind(marks) : nothing}`;

/** @param {boolean} open @param {any} acts */
const sign = (open, acts) =>
  html`<button
    type="button"
    class="chip chip-sign"
    aria-expanded=${String(open)}
    aria-keyshortcuts="F4"
    aria-label="⚑ F4, private notes"
    @click=${acts.sign}
  >
    ⚑ F4
  </button>`;

/** What nobody else in the room may read; it goes by itself. @param {VisitMarks} marks */
const behind = ({ marks, concerns, around }) =>
  html`<section class="card visit-behind" aria-label="Private notes">
    <ul class="lines">
      ${marks.map(mark)} ${concerns ? html`<li class="line"><span>${concerns}</span></li>` : nothing}
      ${around.map(relation)}
    </ul>
  </section>`;

/** @param {Mark} mark */
const mark = ({ words, review }) =>
  html`<li class="line">
    <span>${written(words)}${review ? html`<small>${review}</small>` : nothing}</span>
  </li>`;

/** @param {VisitRelation} relation */
const relation = ({ words, telling, do_not_contact: never }) =>
  html`<li class="line">
    <span>${personal(words)}</span>
    ${telling ? html`<span class="chip ${never ? 'chip-red' : ''}">${telling}</span>` : nothing}
  </li>`;

/** After a lock: before anything is drawn, whether it still goes on. @param {VisitPage} here @param {any} acts */
const question = ({ until }, acts) =>
  html`<div class="visit-question">
    ${gate({
      title: 'A visit is under way',
      lead: html`Planned until ${until}. Nobody has said yet that you are out and safe.`,
      body: html`<div class="stack">
          <button type="button" class="button button-primary button-wide" data-autofocus @click=${acts.goOn}>
            Go on with the visit
          </button>
          <button type="button" class="button button-wide" @click=${acts.safe}>I am out and safe</button>
        </div>
        <p>
          <button type="button" class="link" @click=${acts.out}>Out, but keep the alarm watching</button>
        </p>`,
    })}
  </div>`;

/** The way out where nothing else could be shown. @param {any} acts */
const leaving = (acts) =>
  html`<p class="row">
    <button type="button" class="button" @click=${acts.safe}>I am out and safe</button>
    <button type="button" class="button" @click=${acts.out}>Out, keep the alarm</button>
  </p>`;
