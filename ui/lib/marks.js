/** Whether what nobody else in the room may read is open, and how it closes by itself. */
import { signal } from './signal.js';

/** How long it stays open. */
export const OPEN_MS = 8000;

/** True for a few seconds after its key. */
export const marksOpen = signal(false);

/** @type {ReturnType<typeof setTimeout> | undefined} */
let closing;

/** Opens the sensitive marks for a few seconds; again closes them. */
export function toggleMarks() {
  if (marksOpen.get()) return closeMarks();
  marksOpen.set(true);
  closing = setTimeout(closeMarks, OPEN_MS);
}

/** Closes them at once. */
export function closeMarks() {
  clearTimeout(closing);
  marksOpen.set(false);
}
