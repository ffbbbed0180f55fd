/** What was written differently on two laptops: both values, and one press for each. */
import { html, nothing, repeat } from '../../lib/html.js';
import { written, writtenText } from '../../lib/names.js';

/** @import {ConflictView} from "../../replies.d.ts" */

/** @param {ConflictView[]} list @param {any} acts */
export function conflicts(list, acts) {
  if (list.length === 0) return nothing;
  return html`<section class="card conflicts" aria-labelledby="conflicts-title">
    <h2 id="conflicts-title">Written differently on two laptops</h2>
    ${repeat(
      list,
      ({ id, group }) => `${id}/${group}`,
      (conflict, at) => one(conflict, acts, at === 0),
    )}
  </section>`;
}

/** The first of them takes a key for each value. @param {ConflictView} conflict @param {any} acts @param {boolean} first */
const one = (conflict, acts, first) =>
  html`<div class="conflict" role="group" aria-label="${conflict.title}: which is right?">
    <h3>${conflict.title}</h3>
    <ul>
      ${conflict.values.map(
        (value, at) =>
          html`<li>
            <span>${written(value.words)}<small>${value.from}</small></span>
            <button
              type="button"
              class="button button-small"
              aria-label="Keep this${first ? `, ${at + 1}` : ''}: ${writtenText(value.words)}"
              aria-keyshortcuts=${first ? at + 1 : nothing}
              @click=${() => acts.settle(conflict, value)}
            >
              Keep this ${first ? html`<kbd>${at + 1}</kbd>` : nothing}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;

/** Which value of the first conflict a key keeps, or none. @param {ConflictView[]} list @param {KeyboardEvent} event */
export function keptBy([first], { key, altKey, ctrlKey, metaKey }) {
  if (!first || altKey || ctrlKey || metaKey || !/^[1-9]$/.test(key)) return null;
  const value = first.values[Number(key) - 1];
  return value ? { conflict: first, value } : null;
}
