/** A button with a few more things to do behind it. */
import { html, nothing } from '../../lib/html.js';
import { underlined } from '../segments/segments.js';

/** @typedef {{words: any, act: () => void, grave?: boolean, key?: string}} MenuItem `key` takes it while open */

/**
 * @param {any} words @param {(MenuItem | null)[]} items left out where null
 * @param {{of?: any, small?: boolean, key?: string}} [how] whose it is, where several stand on a screen
 */
export function menu(words, items, { of, small = false, key } = {}) {
  return html`<div class="menu" @keydown=${walk} @focusout=${left}>
    <button
      type="button"
      class="button ${small ? 'button-small' : ''}"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label="${of ? 'More: ' : words}${of ?? ''}"
      aria-keyshortcuts=${key ?? nothing}
      @click=${turn}
    >
      <span>${words}${small ? nothing : html` <span aria-hidden="true">▾</span>`}</span>
    </button>
    <div class="menu-list" role="menu" aria-label="${of ? 'More: ' : words}${of ?? ''}" hidden>
      ${items.filter((each) => each !== null).map(item)}
    </div>
  </div>`;
}

/** @param {MenuItem} each */
const item = ({ words, act, grave, key }) =>
  html`<button
    type="button"
    role="menuitem"
    tabindex="-1"
    data-key=${key ?? nothing}
    class=${grave ? 'menu-item menu-grave' : 'menu-item'}
    @click=${(/** @type {any} */ event) => (set(event.target.closest('.menu'), false), act())}
  >
    ${key ? underlined(words, key) : words}
  </button>`;

/** @param {Element} box @param {boolean} open */
function set(box, open) {
  const list = /** @type {HTMLElement} */ (box.querySelector('.menu-list'));
  const button = /** @type {HTMLElement} */ (box.querySelector('[aria-haspopup]'));
  list.hidden = !open;
  button.setAttribute('aria-expanded', String(open));
  if (open) /** @type {HTMLElement | null} */ (list.querySelector('[role=menuitem]'))?.focus();
  else if (list.contains(document.activeElement)) button.focus();
}

/** @param {any} event */
function turn(event) {
  const box = event.currentTarget.closest('.menu');
  set(box, box.querySelector('.menu-list').hidden);
}

/** @param {any} event */
function walk(event) {
  const box = event.currentTarget;
  const items = [...box.querySelectorAll('[role=menuitem]')];
  const closed = box.querySelector('.menu-list').hidden;
  const at = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[/** @type {"ArrowDown" | "ArrowUp"} */ (event.key)];
  const chosen = items.find(({ dataset }) => dataset.key === event.key.toUpperCase());
  if (event.key === 'Escape' && !closed) set(box, false);
  else if (chosen && !closed) chosen.click();
  else if (step && closed) set(box, true);
  else if (step) items[(at + step + items.length) % items.length].focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** @param {any} event */
function left(event) {
  if (!event.currentTarget.contains(event.relatedTarget)) set(event.currentTarget, false);
}
