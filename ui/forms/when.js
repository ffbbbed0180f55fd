/** Times of day are London's, whatever the laptop's own zone; what is sent is an instant. */

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant as a date and time field takes it: `2026-11-24T09:30`. */
export function toLondon(instant) {
  const time = new Date(instant);
  if (!instant || Number.isNaN(time.getTime())) return '';
  const part = Object.fromEntries(london.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
}

/** A London date and time as an instant; in the hour that comes twice, the first. */
export function fromLondon(local) {
  const guess = new Date(`${local}:00Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) || Number.isNaN(guess.getTime())) return '';
  const summer = new Date(guess.getTime() - 3600000);
  const instant = toLondon(summer.toISOString()) === local ? summer : guess;
  return instant.toISOString().replace('.000Z', 'Z');
}
