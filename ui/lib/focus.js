/** Where the keyboard is. */

/** True while the keys belong to a field that takes text. */
export function isTyping(target = document.activeElement) {
  if (!(target instanceof Element)) return false;
  return target.matches('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])');
}

/** True where a letter was pressed by itself and belongs to no field. @param {KeyboardEvent} event @param {string} letter */
export const isPlain = ({ key, ctrlKey, altKey, metaKey }, letter) =>
  key.toLowerCase() === letter && !ctrlKey && !altKey && !metaKey && !isTyping();

/** Moves to what `selector` finds inside `root`, if there is anything. */
export function focusOn(root, selector) {
  const found = root.querySelector(selector);
  if (found instanceof HTMLElement) found.focus();
  return found;
}

/** Moves to the first thing inside `root` that asks for it, else to its heading. */
export function focusFirst(root) {
  const wanted = root.querySelector('[data-autofocus], [autofocus]') ?? root.querySelector('h1, h2');
  if (!(wanted instanceof HTMLElement)) return;
  if (wanted.matches('h1, h2')) wanted.tabIndex = -1;
  wanted.focus({ preventScroll: true });
}
