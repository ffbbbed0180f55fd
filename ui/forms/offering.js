/** Beside the time of an appointment: times to offer, and what speaks against the one that stands there. */
import { makeTimes, times } from '../components/times/times.js';

/** What the form says of the time so far. @param {any} values @param {any} params */
export const wishOf = ({ time, venue }, { id, person }) => ({
  person: person ?? '',
  channel: venue.channel,
  place: venue.words ?? '',
  minutes: Number.parseInt(time.minutes, 10) || 0,
  travel_minutes: Number.parseInt(time.travel_minutes, 10) || 0,
  start: time.start,
  except: id === 'new' ? '' : (id ?? ''),
});

/** The values with an offered time in them. @param {any} values @param {any} offered */
export function withTime(values, { start, travel_minutes: travel, place }) {
  const time = { ...values.time, start, travel_minutes: travel ? String(travel) : '' };
  const venue = place ? { ...values.venue, words: place } : values.venue;
  return { ...values, time, venue };
}

/** @param {{api: any, params: any, draw: () => void, keep: (values: any) => void}} needs */
export function offering({ api, params, draw, keep }) {
  const offered = makeTimes({ api, draw });
  return {
    /** Looks again at what stands in the form. @param {any} values */
    look: (values) => offered.look(wishOf(values, params)),
    /** @param {any} values */
    template: (values) =>
      times(offered.state, {
        start: values.time.start,
        pick: (time) => keep(withTime(values, time)),
      }),
    /** True where the key took a time. @param {KeyboardEvent} event @param {any} values */
    key(event, values) {
      const time = offered.chosenBy(event);
      if (time) keep(withTime(values, time));
      return Boolean(time);
    },
    stop: offered.stop,
  };
}
