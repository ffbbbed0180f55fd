/** The list of keys, from the same table that listens. */
import { html } from '../../lib/html.js';
import { openDialog } from '../dialog/dialog.js';

export function openKeys(keys) {
  const groups = [...new Set(keys.map(({ group }) => group))];
  return openDialog({ title: 'Keys', wide: true, body: () => groups.map((group) => list(group, keys)) });
}

/** “Alt ←” of “Alt+ArrowLeft”. @param {string} chord */
const inWords = (chord) => chord.replace('ArrowLeft', '←').replaceAll('+', ' ');

const list = (group, keys) =>
  html`<h3>${group}</h3>
    <dl class="keys">
      ${keys
        .filter((entry) => entry.group === group)
        .map(
          ({ keys: chords, words }) =>
            html`<div>
              <dt>
                ${chords.map((chord, index) => html`${index ? ' or ' : ''}<kbd>${inWords(chord)}</kbd>`)}
              </dt>
              <dd>${words}</dd>
            </div>`,
        )}
    </dl>`;
