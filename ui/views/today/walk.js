/**
 * Arrow keys walk the lines of the day and, across, what waits beside it; a letter says what came of the line
 * that has the focus, Enter does what comes first in it, Space ticks it.
 */
import { isTyping } from '../../lib/focus.js';
import { step } from './logic.js';

const LINES = '[data-line]';
const COLUMNS = '[data-column]';
const ALONG = ['ArrowDown', 'ArrowUp'];
const ACROSS = ['ArrowRight', 'ArrowLeft'];

/** @param {HTMLElement} root */
export function walker(root) {
  /** @type {Map<Element, HTMLElement>} */
  const left = new Map();
  /** @param {Element} [within] @returns {HTMLElement[]} */
  const lines = (within = root) =>
    [...within.querySelectorAll(LINES)].map((line) => /** @type {any} */ (line));
  const here = () => /** @type {HTMLElement | null} */ (document.activeElement?.closest(LINES) ?? null);
  const columns = () => [...root.querySelectorAll(COLUMNS)];

  /** True where the key was meant for a line. @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping()) return false;
    if (document.querySelector('dialog[open]')) return false;
    if (ALONG.includes(event.key)) return startsHere() && along(event.key);
    if (ACROSS.includes(event.key)) return startsHere() && across(event.key);
    return choose(event.key);
  }

  /** From a line, from nowhere, or from this screen: elsewhere the arrows have a meaning of their own. */
  function startsHere() {
    const now = document.activeElement;
    return !now || now === document.body || now.contains(root) || root.contains(now);
  }

  /** @param {string} key */
  function along(key) {
    const line = here();
    const all = lines(line?.closest(COLUMNS) ?? undefined);
    const at = line ? all.indexOf(line) : key === 'ArrowDown' ? -1 : all.length;
    return goTo(all[step(key, at, all.length)]);
  }

  /** Back to where one was in the other column. @param {string} key */
  function across(key) {
    const line = here();
    const from = line?.closest(COLUMNS);
    const to = columns()[key === 'ArrowRight' ? 1 : 0];
    if (!to || from === to) return false;
    if (from && line) left.set(from, line);
    const before = left.get(to);
    return goTo(before?.isConnected ? before : lines(to)[0]);
  }

  /** @param {HTMLElement | undefined} line */
  function goTo(line) {
    line?.focus();
    line?.scrollIntoView({ block: 'nearest' });
    return Boolean(line);
  }

  /** @param {string} key */
  function choose(key) {
    const line = here();
    const control = line?.querySelector(controlOf(key, line === document.activeElement));
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

/** What a key presses in a line; Enter and Space belong to a control in it that has the focus. @param {string} key @param {boolean} whole */
function controlOf(key, whole) {
  if (key === '.') return '[aria-haspopup]';
  if (key === 'Enter') return whole ? '[data-first]' : ':not(*)';
  if (key === ' ') return whole ? 'input[type=checkbox]' : ':not(*)';
  return `[data-key="${CSS.escape(key.toUpperCase())}"]:not([role=menuitem])`;
}
