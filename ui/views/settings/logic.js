/** What the settings decide before anything is drawn. */
import { instant } from '../../lib/dates.js';
import { size } from '../../lib/bytes.js';

const NUMBERS = ['agreed_capacity', 'first_minutes', 'later_minutes', 'idle_minutes'];

/** What was typed as a number, or 0 where it is none: the desk says what is wrong with it. */
export const number = (typed) => Math.max(0, Number.parseInt(typed, 10) || 0);

/** The settings as the desk takes them, from what stands in the fields. */
export const asTyped = (now) =>
  Object.fromEntries(
    Object.entries(now).map(([key, value]) => [key, NUMBERS.includes(key) ? number(value) : value]),
  );

/** Whether anything waits to be kept. */
export const changed = ({ kept, now }) => JSON.stringify(kept) !== JSON.stringify(asTyped(now));

const REASONS = {
  daily: 'daily',
  import: 'before an import',
  migration: 'before a new version',
  asked: 'asked for',
};

/** "Tue, 24 Nov 2026, 07:58" and "daily, 4.7 MB". */
export const backupWords = (backup) => ({
  when: instant(backup.made_at),
  why: [REASONS[backup.reason] ?? backup.reason, size(Number(backup.size))].join(', '),
});

export const savedAsWords = (name) => `Saved as ${name}. It opens with today’s passphrase or recovery key.`;

const KINDS = {
  person: ['person', 'people'],
  place: ['place', 'places'],
  relation: ['relation', 'relations'],
  scheme: ['scheme', 'schemes'],
  referral: ['referral', 'referrals'],
  contact: ['contact', 'contacts'],
  appointment: ['appointment', 'appointments'],
  task: ['task', 'tasks'],
  concern: ['concern', 'concerns'],
};

/** "211 people", "1 scheme": what the file holds. */
export function recordWords(records) {
  return Object.entries(records).map(([kind, count]) => {
    const [one, many] = KINDS[kind] ?? [kind, kind];
    return `${Number(count).toLocaleString('en-GB')} ${Number(count) === 1 ? one : many}`;
  });
}
