/** What was ticked at a door, without a screen. */
import { doorKey } from '../../forms/door.js';
import { fromLondon, toLondon } from '../../forms/when.js';

/** @import {NoReply} from "../../replies.d.ts" */
/** @typedef {{at: string, words: string}} Tick `at` is London's clock, "2026-11-24T09:35" */
/** @typedef {{ticks: Record<string, Tick>, note: string, retry_at: string}} Values */

/** As it begins, or as it was left. @param {NoReply} view @returns {Values} */
export function begin({ draft }) {
  const kept = draft?.values ?? {};
  return { ticks: kept.ticks ?? {}, note: kept.note ?? '', retry_at: kept.retry_at ?? '' };
}

/** A step ticked at this instant, or not ticked any more. @param {Values} values @param {string} code @param {string} now @returns {Values} */
export function ticked(values, code, now) {
  const { [code]: before, ...others } = values.ticks;
  return { ...values, ticks: before ? others : { ...others, [code]: { at: toLondon(now), words: '' } } };
}

/** Something about a ticked step. @param {Values} values @param {string} code @param {Partial<Tick>} more @returns {Values} */
export const about = (values, code, more) => ({
  ...values,
  ticks: { ...values.ticks, [code]: { ...values.ticks[code], ...more } },
});

/** The time of a tick changed to "09:35" of the same day; one that is none leaves it. @param {Tick} tick @param {string} time */
export const retimed = ({ at }, time) => (/^\d\d:\d\d$/.test(time) ? `${at.slice(0, 10)}T${time}` : at);

/** The time of a tick. @param {Tick} tick */
export const timeOf = ({ at }) => at.slice(11);

/** The request of `record_no_reply`, its steps in the host's order. @param {string} appointment @param {NoReply} view @param {Values} values */
export function toRequest(appointment, { steps }, { ticks, note, retry_at }) {
  const taken = steps.filter(({ code }) => ticks[code]);
  return {
    appointment,
    steps: taken.map(({ code }) => ({
      step: code,
      at: fromLondon(ticks[code].at),
      words: ticks[code].words.trim(),
    })),
    note: note.trim(),
    retry_at,
    draft: doorKey(appointment),
  };
}
