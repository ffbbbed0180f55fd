/** What find-anything offers: names, words and things to do, as one list that arrow keys walk. */

/** Things to do, found by their words. `go` is a place in the app, `act` something the app itself does. */
export const ACTIONS = [
  { id: 'add-person', title: 'Add a person', go: '/add-person', words: 'new referral' },
  { id: 'people', title: 'Go to People', go: '/people', words: 'caseload list' },
  { id: 'today', title: 'Go to Today', go: '/today', words: 'day appointments' },
  { id: 'concern', title: 'Record a concern', act: 'concern', words: 'safeguarding safety danger abuse' },
  { id: 'concerns', title: 'Concerns', go: '/concerns', words: 'safeguarding list' },
  { id: 'urgent', title: 'Urgent help', act: 'urgent', words: '999 crisis emergency numbers' },
  { id: 'import', title: 'Bring in a spreadsheet', go: '/import', words: 'import csv excel xlsx' },
  {
    id: 'calendars',
    title: 'Bring a calendar, or take the diary along',
    go: '/settings/calendars',
    words: 'ics outlook google apple busy export',
  },
  {
    id: 'gp-record',
    title: 'For the GP record',
    go: '/gp-record',
    words: 'enter practice mdt list codes surgery',
  },
  {
    id: 'add-activity',
    title: 'Add an activity',
    go: '/form/activity/new',
    words: 'group session drop-in meeting training travel admin',
  },
  { id: 'activities', title: 'Activities', go: '/activities', words: 'group sessions hours month register' },
  { id: 'claims', title: 'Miles', go: '/claims', words: 'mileage claim travel expenses month' },
  { id: 'settings', title: 'Settings', go: '/settings', words: 'passphrase backup colours text size' },
  { id: 'lock', title: 'Lock', act: 'lock', words: 'close secure' },
];

/** The actions whose words begin with every typed word. */
export function matchingActions(text, actions = ACTIONS) {
  const typed = wordsOf(text);
  if (typed.length === 0) return actions;
  return actions.filter((action) => {
    const words = wordsOf(`${action.title} ${action.words}`);
    return typed.every((start) => words.some((word) => word.startsWith(start)));
  });
}

const wordsOf = (text) => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Hits and actions in groups with headings; empty groups are left out. */
export function grouped(hits, actions) {
  const names = hits.filter((hit) => hit.kind === 'person');
  const words = hits.filter((hit) => hit.kind !== 'person');
  return [
    { title: 'People', options: names.map(fromHit) },
    { title: 'Words in what was written', options: words.map(fromHit) },
    { title: 'Things to do', options: actions.map(fromAction) },
  ].filter((group) => group.options.length > 0);
}

const fromHit = (hit) => ({
  id: `hit-${hit.kind}-${hit.id}`,
  title: hit.title,
  snippet: hit.snippet,
  when: hit.when,
  named: true,
  go: placeOf(hit),
});

const fromAction = (action) => ({
  id: `action-${action.id}`,
  title: action.title,
  snippet: [],
  when: '',
  named: false,
  go: action.go,
  act: action.act,
});

/** Where a hit opens: its person's page at that record, or the form of a record that is nobody's. */
export function placeOf({ kind, id, person }) {
  if (kind === 'person') return `/person/${id}`;
  if (kind === 'activity') return `/activity/${id}`;
  return person ? `/person/${person}?record=${id}` : `/form/${kind}/${id}`;
}

/** The option that an arrow key moves to; it goes round. */
export function step(key, index, length) {
  if (length === 0) return -1;
  if (key === 'ArrowDown') return (index + 1) % length;
  if (key === 'ArrowUp') return (index - 1 + length) % length;
  return index;
}

/** What is said when the list changes. */
export function howManyFound(count, text) {
  if (text.trim() === '') return '';
  if (count === 0) return 'Nothing found.';
  return count === 1 ? '1 result.' : `${count} results.`;
}
