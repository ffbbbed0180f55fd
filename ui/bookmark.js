/**
 * Where someone was when something more urgent came, down to the cursor; and the way back there. What they
 * wrote is kept as a draft by the screen itself.
 */

/** As long as a screen may take to draw the field again. */
const PATIENCE = 4000;
/** A screen sets the focus of its own when it arrives; the cursor goes back after that. */
const SETTLED = 60;

/** @typedef {{path: string, note: boolean, field: string, from: number | null, to: number | null}} Place */

/** @type {Place | null} */
let kept = null;
/** The field that had the cursor last: whoever presses a button with the mouse takes it away. @type {any} */
let left = null;

/** Follows the cursor out of fields. */
export function watchPlace(page = window) {
  page.document.addEventListener('focusout', ({ target }) => {
    if (isField(target)) left = target;
  });
}

/** @param {any} element */
const isField = (element) => Boolean(element?.matches?.('textarea, input'));

/** Notes where the cursor is, or was before a press of the mouse. */
export function keepPlace(page = window) {
  const here = page.document.activeElement;
  const before = left?.isConnected && !left.closest('[role=search]') ? left : null;
  const typing = isField(here) ? /** @type {any} */ (here) : before;
  kept = {
    path: page.location.hash.replace(/^#/, ''),
    note: typing?.id === 'quick-note',
    field: typing?.id ?? '',
    from: typing?.selectionStart ?? null,
    to: typing?.selectionEnd ?? null,
  };
}

/** Forgets it: after a lock nothing is gone back to. */
export function forgetPlace() {
  kept = null;
  left = null;
}

/**
 * Goes back there; true where there was somewhere to go.
 *
 * @param {{go: (path: string) => void, act: (name: string) => unknown}} with
 */
export function comeBack({ go, act }, page = window) {
  const place = kept;
  kept = null;
  if (!place?.path) return false;
  go(place.path);
  if (place.note) page.setTimeout(() => act('note'), SETTLED);
  if (place.field) whenThere(place.field, (field) => setCursor(field, place), page);
  return true;
}

/** @param {string} id @param {(field: any) => void} then @param {Window & typeof globalThis} page */
function whenThere(id, then, page) {
  const end = Date.now() + PATIENCE;
  const look = () => {
    const field = page.document.getElementById(id);
    if (field) page.setTimeout(() => then(page.document.getElementById(id)), SETTLED);
    else if (Date.now() < end) page.setTimeout(look, SETTLED);
  };
  page.setTimeout(look, SETTLED);
}

/** @param {any} field @param {Place} place */
function setCursor(field, { from, to }) {
  field?.focus();
  if (from !== null) field?.setSelectionRange?.(from, to);
}
