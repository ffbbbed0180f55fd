/** What the worker's week decides before anything is drawn. */

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const NO_LEAVE = { from: '', until: '', words: '' };
export const NO_CLINIC = { weekday: 0, from: '09:00', until: '12:00', site: '', channel: 'surgery' };

/** One item of a list changed in one field. */
export const withItem = (week, list, at, changes) => ({
  ...week,
  [list]: week[list].map((item, index) => (index === at ? { ...item, ...changes } : item)),
});

/** Without one item of a list. */
export const without = (week, list, at) => ({
  ...week,
  [list]: week[list].filter((_, index) => index !== at),
});

/** With one more. */
export const withMore = (week, list, item) => ({ ...week, [list]: [...week[list], item] });

/** The id of the input of a field as the desk names it: "leave/0.from". */
export const inputOf = (field) => `week-${field.replace(/[/.]/g, '-')}`;

/** Every field that may be wrong, with its input. */
export function places(week) {
  const items = ['days', 'leave', 'clinics'].flatMap((list) =>
    week[list].flatMap((item, n) => Object.keys(item).map((field) => `${list}/${n}.${field}`)),
  );
  const all = [...items, 'most_face_to_face', 'most_in_all', 'travel_minutes', 'break_minutes'];
  return Object.fromEntries(all.map((field) => [field, inputOf(field)]));
}
