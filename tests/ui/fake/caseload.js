// What is read of the invented caseload.
import { APPOINTMENTS, NEXT_DAY, TASKS, TO_WRITE_UP, WAITING } from './day.js';
import { LOOK_AT } from './concerns.js';
import { texts } from './texts.js';
import { CONFLICT, choice, page } from './page.js';
import { COUNTS, rows } from './rows.js';

const found = (text) => ({
  hits: text.trim()
    ? [
        {
          kind: 'person',
          id: 'p-oneill',
          person: 'p-oneill',
          title: 'Margaret O’Neill',
          snippet: [{ text: 'Peggy · 78 · E3 4PT', found: false }],
          when: '',
        },
        {
          kind: 'contact',
          id: 'c3',
          person: 'p-oneill',
          title: 'Margaret O’Neill',
          snippet: [
            { text: 'Talked about Frank and the ', found: false },
            { text: 'allotment', found: true },
            { text: '. She has not been out…', found: false },
          ],
          when: 'Home visit, 12 Nov',
        },
        {
          kind: 'task',
          id: 't1',
          person: 'p-oneill',
          title: 'Margaret O’Neill',
          snippet: [{ text: 'Ring housing about the lift', found: false }],
          when: 'due Fri',
        },
      ]
    : [],
});

export function caseload(world) {
  return {
    today: () => ({
      date: '2026-11-24',
      title: 'Tuesday 24 November',
      appointments: world.empty ? [] : APPOINTMENTS,
      to_write_up: world.empty ? [] : TO_WRITE_UP,
      next_day: world.empty ? null : NEXT_DAY,
      follow_ups: world.empty ? [] : TASKS,
      waiting: world.empty ? [] : WAITING,
      waiting_total: world.empty ? 0 : 7,
      gp_waiting: world.empty ? 0 : 3,
      gp_more: false,
      open: world.empty ? 0 : 52,
      agreed_capacity: 60,
      look_at: world.empty ? [] : LOOK_AT,
      drafts: world.drafts,
      days_since_backup: world.empty ? null : 0,
    }),
    ...texts,
    list_people: (request) => people(world, request),
    find: ({ text }) => (world.empty ? { hits: [] } : found(text)),
    open_person: () => page(world),
    likely_duplicates: ({ family }) => ({
      people: /^o.?n/i.test(family)
        ? [
            {
              id: 'p-oneill',
              name: 'Margaret O’Neill',
              detail: 'born 3 Feb 1948 · E3 4PT · active',
              reasons: ['name sounds alike', 'same birth date'],
            },
          ]
        : [],
    }),
    open_form: ({ kind, id, person }) => ({
      kind,
      id,
      name: person ? 'Margaret O’Neill' : '',
      version: 'v1',
      groups: formGroups(kind, id),
      draft: null,
    }),
    list_schemes: () => ({
      schemes: [choice('s1', 'Poplar and Limehouse PCN'), choice('s2', 'Carers’ fund')],
    }),
    list_conflicts: () => ({ conflicts: world.empty ? [] : [CONFLICT] }),
  };
}

function people(world, { query = '', status = '', offset = 0, limit = 0 }) {
  if (world.empty)
    return { rows: [], total: 0, counts: Object.fromEntries(Object.keys(COUNTS).map((code) => [code, 0])) };
  const open = (row) => ['received', 'waiting', 'active', 'paused'].includes(row.status);
  const wanted =
    status === 'all' ? () => true : !status || status === 'open' ? open : (row) => row.status === status;
  const typed = query.toLowerCase();
  const all = rows.filter(
    (row) => wanted(row) && `${row.name} ${row.known_as} ${row.area}`.toLowerCase().includes(typed),
  );
  return { rows: all.slice(offset, offset + (limit || 100)), total: all.length, counts: COUNTS };
}

function formGroups(kind, id) {
  if (!id) return {};
  if (kind === 'person')
    return {
      name: { given: 'Margaret', family: 'O’Neill', known_as: 'Peggy' },
      born: { date: '1948-02-03' },
    };
  return {};
}
