// One day: what is booked, what is due, who waits.

export const mark = (words, kind, sensitive = false, review = '') => ({
  words,
  kind,
  sensitive,
  review,
  concern: null,
});
export const RISK = mark(
  'Grandson has threatened visitors: ring before going in, never alone',
  'risk',
  true,
  'look again by 3 Mar',
);
export const HEARING = mark('Hard of hearing: face her, no phone', 'communication');

const card = (fields) => ({
  person: '',
  age: null,
  date: '2026-11-24',
  day_words: 'Tue 24 Nov',
  minutes: 30,
  contact_count: '',
  place: '',
  reach: '',
  last_seen: '',
  marks: [],
  purpose: '',
  bring: '',
  outcome: 'planned',
  reminded: '',
  gap_minutes: null,
  gap_words: '',
  gap_short: false,
  begun: false,
  past: false,
  ...fields,
});

export const APPOINTMENTS = [
  card({
    id: 'a1',
    person: 'p-pereira',
    name: 'Ines Pereira',
    age: 35,
    start: '08:45',
    minutes: 15,
    channel: 'phone',
    channel_words: 'Call',
    reach: '020 7946 0155',
    last_seen: 'last seen 7 days ago',
    begun: true,
    past: true,
    gap_minutes: 30,
  }),
  card({
    id: 'a2',
    person: 'p-oneill',
    name: 'Margaret O’Neill',
    age: 78,
    start: '09:30',
    minutes: 45,
    channel: 'home-visit',
    channel_words: 'Home visit',
    contact_count: '3 of 6',
    place: '14 Alder Court, E3 4PT',
    reach: 'text 07700 900214',
    last_seen: 'last seen 12 days ago',
    marks: [RISK, HEARING, mark('Small dog', 'access')],
    purpose: '“I want to get back to the allotment before spring.”',
    bring: 'Roman Road Gardeners leaflet; ask if the transport form came',
    gap_minutes: 10,
    gap_words: '10 minutes to the next visit, 8 of them travel: no break',
    gap_short: true,
  }),
  card({
    id: 'a3',
    person: 'p-demir',
    name: 'Yusuf Demir',
    age: 41,
    start: '10:25',
    minutes: 20,
    channel: 'surgery',
    channel_words: 'Surgery, room 4',
    place: 'Stroudley Walk',
    last_seen: 'last seen 21 days ago',
    marks: [
      mark('Ex-partner may be in the waiting room', 'risk', true),
      mark('Turkish interpreter booked', 'communication'),
    ],
    purpose: 'Follow-up; prefers mornings, school run until 9',
    gap_minutes: 35,
    gap_words: '35 minutes free',
  }),
  card({
    id: 'a4',
    person: 'p-pryce',
    name: 'Alan Pryce',
    age: 63,
    start: '11:20',
    minutes: 15,
    channel: 'phone',
    channel_words: 'Call: first contact',
    reach: '07700 900877',
    last_seen: 'never met',
    purpose: 'Text first, then ring; late morning is best',
  }),
];

export const TO_WRITE_UP = [
  APPOINTMENTS[0],
  card({
    id: 'a0',
    person: 'p-adeyemi',
    name: 'Grace Adeyemi',
    age: 52,
    date: '2026-11-19',
    day_words: 'Thu 19 Nov',
    start: '14:00',
    minutes: 45,
    channel: 'community',
    channel_words: 'In the community',
    begun: true,
    past: true,
  }),
];

const task = (id, person, name, reach, words, due, due_words, late, priority = 'normal') => ({
  id,
  person,
  name,
  reach,
  words,
  due,
  due_words,
  late,
  priority,
});

export const TASKS = [
  task(
    't1',
    'p-oneill',
    'Margaret O’Neill',
    '020 7946 0190',
    'Ring housing about the lift',
    '2026-11-20',
    'Fri',
    true,
    'high',
  ),
  task('t2', 'p-adeyemi', 'Grace Adeyemi', '', 'Send plan to Dr Shah', '2026-11-23', 'Mon', true),
  task('t3', 'p-pereira', 'Ines Pereira', '020 7946 0155', 'UCLA review', '2026-11-24', 'today', false),
];

export const WAITING = [
  { person: 'p-lindqvist', name: 'Rosa Lindqvist', days: 31, reach: '020 7946 0133' },
  { person: 'p-pryce', name: 'Alan Pryce', days: 19, reach: '07700 900877' },
];

/** Tomorrow: one who can be reminded, and one who was. */
export const NEXT_DAY = {
  title: 'Tomorrow',
  appointments: [
    card({
      id: 'b1',
      person: 'p-oneill',
      name: 'Margaret O’Neill',
      date: '2026-11-25',
      start: '10:00',
      channel: 'home-visit',
      channel_words: 'Home visit',
    }),
    card({
      id: 'b2',
      person: 'p-pereira',
      name: 'Ines Pereira',
      date: '2026-11-25',
      start: '14:00',
      channel: 'phone',
      channel_words: 'Call',
      reminded: 'texted today',
    }),
  ],
};
