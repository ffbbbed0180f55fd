// One person’s page.
import { HEARING, RISK, TASKS, mark } from './day.js';

export const choice = (code, words, group = '') => ({ code, words, group });

const STORY = /** @type {any[][]} */ ([
  [
    'contact',
    'c4',
    'Text',
    '20 Nov',
    '2026-11-20',
    'Reminded her of Tuesday. She answered with a thumbs up.',
    '',
    false,
  ],
  [
    'contact',
    'c3',
    'Home visit, 50 min',
    '12 Nov',
    '2026-11-12',
    'Talked about Frank and the allotment. She has not been out since August. Stairs are fine, buses are not.',
    'with Sue (daughter)',
    true,
  ],
  [
    'contact',
    'c2',
    'Phone, 10 min',
    '20 Sep',
    '2026-09-20',
    'Could not hear me well. Agreed to text and visit instead.',
    '',
    true,
  ],
  ['contact', 'c1', 'Phone', '9 Sep', '2026-09-09', '', 'no answer', false],
  [
    'referral',
    'r1',
    'Referred by GP, Dr Shah',
    '2 Sep',
    '2026-09-02',
    'Widowed in spring, low, not leaving the flat. Loves growing things.',
    'loneliness, bereavement',
    false,
  ],
  ['place', 'h1', 'Moved to 14 Alder Court', 'Mar 2019', '2019-03-01', '', '', false],
]).map(([kind, id, title, when, date, words, detail, counts]) => ({
  gp: { c3: 'due', c2: '21 Sep' }[id] ?? '',
  kind,
  id,
  title,
  when,
  date,
  words,
  detail,
  counts,
  written: id === 'c3' ? 'written 14 Nov' : '',
  conflict: false,
}));

export const CONFLICT = {
  kind: 'person',
  id: 'p-oneill',
  group: 'reach/1',
  title: 'Phone',
  person: 'p-oneill',
  name: 'Margaret O’Neill',
  values: [
    { stamp: 'x1', words: '07700 900214', from: 'this laptop, 12 Nov 09:30' },
    { stamp: 'x2', words: '07700 900241', from: 'laptop “Priya, spare”, 13 Nov 16:02' },
  ],
};

export const page = (world) => ({
  id: 'p-oneill',
  name: 'Margaret O’Neill',
  call: 'Peggy',
  matters: 'I want to get back to the allotment before spring.',
  identity: ['“Peggy”', 'she/her', '78', 'NHS 943 476 5919'],
  lines: ['14 Alder Court, E3 4PT', '07700 900214 (text first)', 'Dr Shah, Stroudley Walk'],
  marks: [RISK, HEARING, mark('Small dog', 'access')],
  referrals: [
    {
      id: 'r1',
      status: 'active',
      status_words: 'Active · contact 3 of 6',
      source_words: 'by GP, Dr Shah, 2 Sep: loneliness, bereavement',
      scheme: 'Poplar and Limehouse PCN',
      next: [choice('paused', 'Pause'), choice('closed', 'Close')],
      open: true,
    },
    {
      id: 'r0',
      status: 'closed',
      status_words: 'Closed 14 May 2024',
      source_words: 'by herself, 3 Nov 2023: getting out',
      scheme: '',
      next: [],
      open: false,
    },
  ],
  story: world.empty ? [] : STORY,
  tasks: world.empty ? [] : [TASKS[0]],
  visit: '',
  appointments: world.empty
    ? []
    : [{ id: 'a2', words: 'Tue 24 Nov, 09:30 · 45 min · home visit', reminded: '', to_write_up: false }],
  relations: [
    {
      id: 'l1',
      name: 'Sue Hart',
      relationship: 'daughter, carer',
      reach: '07700 900111',
      telling: 'may be told everything',
      do_not_contact: false,
    },
    {
      id: 'l2',
      name: 'Kevin Hart',
      relationship: 'grandson',
      reach: '',
      telling: 'do not contact',
      do_not_contact: true,
    },
  ],
  places: [
    {
      id: 'h1',
      words: '14 Alder Court, London, E3 4PT',
      access: 'stairs, buzzer 14',
      dates: 'since 2019',
      current: true,
    },
  ],
  described: [
    {
      label: 'Ethnic group',
      words: 'Irish',
      detail: 'NHS category B, White Irish',
    },
    { label: 'Faith', words: 'Catholic', detail: '' },
  ],
  nhs_ethnic_category: { code: 'B', words: 'White Irish' },
  missing: [
    { words: 'whether the GP may be told', kind: 'referral', id: 'r1', group: 'agreement' },
    { words: 'what language she prefers', kind: 'person', id: 'p-oneill', group: 'communication' },
  ],
  conflicts: world.empty ? [] : [CONFLICT],
  died: '',
  recorder: {
    whom: [
      choice('person', 'Peggy'),
      choice('relation:l1', 'Sue (daughter)'),
      choice('professional', 'Professional'),
    ],
    channel: 'home-visit',
    minutes: 45,
    appointment: 'a2',
    at: '2026-11-24T09:30:00Z',
    at_words: 'today 09:30',
    trip: { origin: 'Office', destination: 'E3 4', miles: '3.4' },
  },
  draft: null,
});
