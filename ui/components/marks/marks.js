/**
 * What must not be missed, as chips in words. What nobody else in the room may read is one neutral sign
 * that opens with F4 or a press and closes by itself; closed, its words are not in the document.
 */
import { html, nothing } from '../../lib/html.js';
import { marksOpen, toggleMarks } from '../../lib/marks.js';
import { written } from '../../lib/names.js';
import { watch } from '../../lib/signal.js';

/** @import {Mark} from "../../replies.d.ts" */

/** @type {Record<string, string>} */
const tones = { risk: 'chip-red', communication: 'chip-amber' };

/** Marks apart: those anyone may read, and those behind the sign. @param {Mark[]} marks */
export function parted(marks) {
  return {
    open: marks.filter((mark) => !mark.sensitive),
    hidden: marks.filter((mark) => mark.sensitive),
  };
}

/** @param {Mark[]} list */
export function marks(list) {
  if (list.length === 0) return nothing;
  const { open, hidden } = parted(list);
  return html`<div class="marks">${hidden.length > 0 ? sign(hidden) : nothing} ${open.map(chip)}</div>`;
}

/** @param {Mark} mark */
const chip = (mark) => html`<span class="chip ${tones[mark.kind] ?? ''}">${wordsOf(mark)}</span>`;

/** @param {Mark} mark */
const wordsOf = ({ words, review, concern }) =>
  html`${concern ? html`<a href="#/concern/${concern}">${written(words)}</a>` : written(words)}${review ? html` <small>${review}</small>` : nothing}`;

/** @param {Mark[]} hidden @param {unknown} [words] what stands on it */
export function sign(hidden, words = '⚑ F4') {
  return html`<button
      type="button"
      class="chip chip-sign"
      aria-expanded=${watch(marksOpen, String)}
      aria-keyshortcuts="F4"
      aria-label="${words}, private notes"
      @click=${toggleMarks}
    >
      ${words}
    </button>
    ${watch(marksOpen, (open) =>
      open
        ? html`<ul class="sign-words">
            ${hidden.map((mark) => html`<li>${wordsOf(mark)}</li>`)}
          </ul>`
        : nothing,
    )}`;
}

/** F4 on a screen with marks. @param {KeyboardEvent} event */
export function marksKey(event) {
  if (event.key !== 'F4' || event.altKey || event.ctrlKey) return;
  event.preventDefault();
  toggleMarks();
}
