/** What the list for the GP record decides before anything is drawn. */

/** @import {GpRecord, GpEntry} from "../../replies.d.ts" */

/** Those that are shown: of one practice, or of all where none is chosen. @param {GpRecord | null} record @param {string | null} practice */
export const practicesOf = (record, practice) =>
  (record?.practices ?? []).filter(({ name }) => practice === null || name === practice);

/** What waits in them. @param {GpRecord | null} record @param {string | null} practice */
export const waitingOf = (record, practice) =>
  practicesOf(record, practice).flatMap(({ waiting }) => waiting);

/** The one that is looked at once this one is ticked: the next, else the one before. @param {GpEntry[]} all @param {string} id */
export function after(all, id) {
  const at = all.findIndex((entry) => entry.id === id);
  return (all[at + 1] ?? all[at - 1])?.id ?? '';
}

/** Where an arrow key goes; none at the ends. @param {GpEntry[]} all @param {string} id @param {string} key */
export function stepTo(all, id, key) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[/** @type {"ArrowDown" | "ArrowUp"} */ (key)];
  return step ? all[all.findIndex((entry) => entry.id === id) + step] : undefined;
}

/** What a practice is called. @param {string} name */
export const called = (name) => name || 'No practice recorded';

/** "7 to enter", "Nothing to enter". @param {number} count */
export const howMany = (count) => (count === 0 ? 'Nothing waits' : `${count} to enter`);
