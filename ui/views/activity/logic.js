/** Who came, as ticks: without a screen. */

/** @import {ActivityPage} from "../../replies.d.ts" */

/**
 * @typedef {{id: string, name: string, came: boolean}} Tick
 * @typedef {{people: Tick[], unnamed: string}} Ticks
 */

/** The register as it is kept. @param {ActivityPage | null} page @returns {Ticks} */
export const begins = (page) => ({
  people: (page?.people ?? []).map(({ id, name }) => ({ id, name, came: true })),
  unnamed: page?.unnamed ? String(page.unnamed) : '',
});

/** Someone ticked, or not after all; whoever is new stands at the end. @param {Ticks} ticks @param {{id: string, name: string}} person @returns {Ticks} */
export function toggled({ people, unnamed }, { id, name }) {
  const known = people.some((tick) => tick.id === id);
  const all = known
    ? people.map((tick) => (tick.id === id ? { ...tick, came: !tick.came } : tick))
    : [...people, { id, name, came: true }];
  return { people: all, unnamed };
}

/** @param {Ticks} ticks */
const came = ({ people }) => people.filter((tick) => tick.came).map(({ id }) => id);

/** @param {Ticks} ticks */
export const unnamedOf = ({ unnamed }) => Math.max(0, Number.parseInt(unnamed, 10) || 0);

/** True where something is not saved yet. @param {Ticks} ticks @param {Ticks} kept */
export const changed = (ticks, kept) =>
  unnamedOf(ticks) !== unnamedOf(kept) || came(ticks).sort().join() !== came(kept).sort().join();

/** The request of `save_register`. @param {string} activity @param {Ticks} ticks */
export const toRequest = (activity, ticks) => ({
  activity,
  people: came(ticks),
  unnamed: unnamedOf(ticks),
});

/**
 * Of those found, who is not ticked yet.
 *
 * @template {{id: string}} T
 * @param {T[]} found
 * @param {Ticks} ticks
 * @returns {T[]}
 */
export const others = (found, { people }) =>
  found.filter(({ id }) => !people.some((tick) => tick.id === id && tick.came));
