/** What the diary decides before anything is drawn. */

/** Days that are shown: a free weekend is left out of a week. */
export const shownDays = (diary) =>
  diary.days.length === 1 ? diary.days : diary.days.filter(({ off }) => !off);

/** What the cursor can stand on. */
const isPlace = ({ kind }) => ['appointment', 'activity', 'free'].includes(kind);

/** Every place of the cursor: its day, and its number among the places of that day. */
export const placesOf = (day) => day.items.filter(isPlace);

/** A name of its own for a place, that stays when the diary is read again. */
export const placeKey = (day, item) => `${day.date}/${item.kind}/${item.id || item.start}`;

/** The place of a record, or none. */
export function placeOf(days, id) {
  for (const day of days) {
    const item = placesOf(day).find((each) => id && each.id === id);
    if (item) return placeKey(day, item);
  }
  return '';
}

/** Where the cursor begins: today's next place, else the first there is. */
export function firstPlace(days) {
  const today = days.find((day) => day.today);
  const next = today && placesOf(today).find(({ past }) => !past);
  if (next) return placeKey(today, next);
  const day = days.find((each) => placesOf(each).length > 0);
  return day ? placeKey(day, placesOf(day)[0]) : '';
}

const MOVES = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Where an arrow key goes from a place: up and down within the day, sideways to what stands about then. */
export function movedTo(days, key, press) {
  const move = MOVES[press];
  const at = days.findIndex((day) => placesOf(day).some((item) => placeKey(day, item) === key));
  if (!move || at < 0) return firstPlace(days);
  const places = placesOf(days[at]);
  const n = places.findIndex((item) => placeKey(days[at], item) === key);
  if (move[1]) return placeKey(days[at], places[Math.min(Math.max(n + move[1], 0), places.length - 1)]);
  const other = beside(days, at, move[0]);
  return other ? placeKey(other, closest(placesOf(other), places[n].start)) : key;
}

/** The nearest day that way on which the cursor can stand. */
function beside(days, at, step) {
  const others = step < 0 ? days.slice(0, at).reverse() : days.slice(at + 1);
  return others.find((day) => placesOf(day).length > 0);
}

/** The last that begins no later, or the first. */
const closest = (places, start) => places.findLast((item) => item.start <= start) ?? places[0];

/** How tall room is drawn, in steps: an hour more each. */
export const roomSize = (minutes) => Math.min(5, 1 + Math.floor(minutes / 60));

/** The words of an address that lead back from a form. @param {Record<string, string>} params */
const query = (params) => new URLSearchParams(params).toString();

/** Where a place leads: a past appointment to its writing up, another to itself. */
export function leadsTo(item, back = 'diary') {
  if (item.kind === 'activity') return `/form/activity/${item.id}?${query({ back })}`;
  if (item.to_write_up) return `/person/${item.person}?focus=recorder&appointment=${item.id}`;
  return `/person/${item.person}`;
}

/** Where it is moved. */
export const movesAt = (item, back = 'diary') =>
  item.kind === 'activity'
    ? `/form/activity/${item.id}?${query({ back })}`
    : `/form/appointment/${item.id}?${query({ person: item.person, back })}`;

/** Where somebody is booked. */
export const booksAt = ({ person, start, back }) =>
  `/form/appointment/new?${query({ person, back, ...(start && { start }) })}`;

/** Whether there is still something to say or to do about an appointment beforehand. */
export const isToCome = ({ kind, past, cancelled }) => kind === 'appointment' && !past && !cancelled;

/** What a screen reader hears of an item before its name. */
export const saidTime = ({ start, until, minutes }) =>
  minutes ? `${start} to ${until}, ${minutes} minutes` : start;

/** The address of a part of the diary. */
export const addressOf = (from, one) => `/diary?from=${from}${one ? '&show=day' : ''}`;
