/** Days and instants as words in London. Ages, waits and gaps come from the desk in words already. */

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const longDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

const atNoon = (iso) => new Date(`${iso}T12:00:00Z`);

/** "2026-11-12" to "12 Nov". */
export const shortDay = (iso) => day.format(atNoon(iso));

/** "2026-11-12" to "12 November 2026". */
export const dayInFull = (iso) => longDay.format(atNoon(iso));

/** "2026-11-12T09:30:00Z" to "Thu, 12 Nov 2026, 09:30". */
export const instant = (iso) => moment.format(new Date(iso));
