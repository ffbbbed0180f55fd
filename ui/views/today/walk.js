/** Arrow keys walk the lines of the day; a letter says what came of the line that has the focus. */
import { isTyping } from '../../lib/focus.js';
import { step } from './logic.js';

const LINES = '[data-line]';

/** @param {HTMLElement} root */
export function walker(root) {
  const lines = () => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(LINES)]);
  const here = () => /** @type {HTMLElement | null} */ (document.activeElement?.closest(LINES) ?? null);

  /** True where the key was meant for a line. @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping()) return false;
    if (document.querySelector('dialog[open]')) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') return go(event.key);
    return choose(event.key);
  }

  /** Only from a line, or from nowhere: elsewhere the arrows have a meaning of their own. @param {string} key */
  function go(key) {
    const line = here();
    if (!line && document.activeElement !== document.body) return false;
    const all = lines();
    const at = line ? all.indexOf(line) : key === 'ArrowDown' ? -1 : all.length;
    const next = all[step(key, at, all.length)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
    return Boolean(next);
  }

  /** @param {string} key */
  function choose(key) {
    const line = here();
    const more = key === '.' ? '[aria-haspopup]' : `[data-key="${CSS.escape(key.toUpperCase())}"]`;
    const control = line?.querySelector(`:scope ${more}:not([role=menuitem])`);
    if (!(control instanceof HTMLElement)) return false;
    control.click();
    return true;
  }

  return {
    pressed,
    /** Where the focus is among the lines; -1 where it is in none. */
    at: () => lines().indexOf(/** @type {HTMLElement} */ (here())),
    /** Puts it there, once what was there has been said. @param {number} at */
    focus: (at) => lines()[Math.min(at, lines().length - 1)]?.focus(),
  };
}
