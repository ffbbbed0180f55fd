/** What the caseload table asks for, and how it walks: without a screen. */

export const PAGE = 100;

/** The statuses as tabs, in their order. */
export const TABS = [
  { code: 'open', words: 'Open' },
  { code: 'waiting', words: 'Waiting' },
  { code: 'active', words: 'Active' },
  { code: 'paused', words: 'Paused' },
  { code: 'closed', words: 'Closed' },
  { code: 'no-referral', words: 'No referral' },
  { code: 'all', words: 'All' },
];

/** The columns; those with a `sort` can be sorted by. */
export const COLUMNS = [
  { key: 'name', words: 'Name', sort: 'name' },
  { key: 'status', words: 'Status', sort: 'waiting' },
  { key: 'last', words: 'Last seen', sort: 'last-contact' },
  { key: 'next', words: 'Next contact', sort: 'next' },
  { key: 'used', words: 'Contacts' },
  { key: 'area', words: 'Area' },
];

export const beginning = () => ({ query: '', status: 'open', sort: 'name', descending: false });

/** The request for the first rows, or for those after the ones already there. */
export function request(view, offset = 0) {
  return { ...view, query: view.query.trim(), offset, limit: PAGE };
}

/** A header was pressed: the same column turns round, another begins in its own direction. */
export function sortedBy(view, sort) {
  if (view.sort === sort) return { ...view, descending: !view.descending };
  return { ...view, sort, descending: sort === 'waiting' };
}

/** What `aria-sort` says of a column. */
export function ariaSort(view, column) {
  if (!column.sort) return null;
  if (view.sort !== column.sort) return 'none';
  return view.descending ? 'descending' : 'ascending';
}

/** The row that a key moves to, or none where the key does not move. */
export function moved(key, index, length) {
  const to = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: length - 1 }[key];
  return to === undefined ? null : Math.max(0, Math.min(length - 1, to));
}

/** "3 of 6", "3", or nothing where none was used or agreed. */
export function contacts({ used, agreed }) {
  if (agreed > 0) return `${used} of ${agreed}`;
  return used > 0 ? String(used) : '';
}

/** "52 people", "1 person", "nobody". */
export function howMany(total) {
  if (total === 0) return 'nobody';
  return total === 1 ? '1 person' : `${total.toLocaleString('en-GB')} people`;
}
