// Times to offer, and the week of the invented worker.

const WORKS = { works: true, from: '09:00', until: '17:00' };
const OFF = { ...WORKS, works: false };

export const WEEK = {
  days: [WORKS, WORKS, WORKS, WORKS, { ...WORKS, until: '13:00' }, OFF, OFF],
  leave: [{ from: '21 December 2026', until: '1 January 2027', words: 'Annual leave' }],
  clinics: [
    { weekday: 1, from: '09:00', until: '12:00', site: 'Stroudley Walk, room 4', channel: 'surgery' },
  ],
  most_face_to_face: 4,
  most_in_all: 8,
  travel_minutes: 15,
  break_minutes: 15,
};

const item = (fields) => ({
  kind: 'appointment',
  id: '',
  person: '',
  name: '',
  until: '',
  minutes: 0,
  words: '',
  place: '',
  about: '',
  outcome: '',
  cancelled: false,
  to_write_up: false,
  past: false,
  travel: '',
  travel_minutes: 0,
  travel_from: '',
  warnings: [],
  book_at: '',
  ...fields,
});
const free = (start, until, words, minutes, day) =>
  item({ kind: 'free', start, until, words: `${words} free`, minutes, book_at: `${day}T${start}` });
const day = (date, title, short, more) => ({
  date,
  title,
  short,
  today: false,
  past: false,
  off: false,
  away: '',
  load_words: '',
  load: 'room',
  items: [],
  ...more,
});

export const DAYS = [
  day('2026-11-23', 'Monday 23 November', 'Mon 23 Nov', {
    past: true,
    load_words: '1 face to face, 2 in all',
    items: [
      item({
        id: 'a8',
        person: 'p-lindqvist',
        name: 'Rosa Lindqvist',
        start: '10:00',
        until: '10:20',
        minutes: 20,
        words: 'Phone',
        past: true,
        outcome: 'Spoke',
      }),
      item({
        id: 'a9',
        person: 'p-pryce',
        name: 'Alan Pryce',
        start: '11:00',
        until: '11:45',
        minutes: 45,
        words: 'Home visit',
        place: '3 Mill Lane',
        past: true,
        to_write_up: true,
      }),
    ],
  }),
  day('2026-11-24', 'Tuesday 24 November', 'Tue 24 Nov', {
    today: true,
    load_words: '4 face to face, 6 in all: a full day',
    load: 'full',
    items: [
      item({
        kind: 'clinic',
        start: '09:00',
        until: '12:00',
        words: 'Clinic',
        place: 'Stroudley Walk, room 4',
      }),
      item({
        id: 'a2',
        person: 'p-oneill',
        name: 'Margaret O’Neill',
        start: '09:30',
        until: '10:15',
        minutes: 45,
        words: 'Home visit',
        place: '14 Alder Court',
        about: 'Second visit',
        travel: '15 minutes of travel before',
        travel_minutes: 15,
        travel_from: 'Office',
      }),
      item({ kind: 'now', start: '10:18', words: 'now' }),
      item({
        id: 'a3',
        person: 'p-demir',
        name: 'Yusuf Demir',
        start: '10:25',
        until: '10:45',
        minutes: 20,
        words: 'Surgery',
        place: 'Stroudley Walk, room 4',
        travel_from: 'E3 4',
        warnings: ['No break before'],
      }),
      free('10:45', '13:00', '2 h 15', 135, '2026-11-24'),
      item({
        kind: 'activity',
        id: 'x1',
        start: '13:00',
        until: '14:00',
        minutes: 60,
        words: 'Multidisciplinary meeting',
        place: 'Bow practice',
      }),
      item({ kind: 'busy', start: '14:30', until: '15:30', minutes: 60, words: 'Busy' }),
      free('15:30', '17:00', '1 h 30', 90, '2026-11-24'),
    ],
  }),
  day('2026-11-25', 'Wednesday 25 November', 'Wed 25 Nov', {
    items: [free('09:00', '17:00', '8 h', 480, '2026-11-25')],
  }),
  day('2026-11-26', 'Thursday 26 November', 'Thu 26 Nov', { away: 'On leave: half term' }),
  day('2026-11-27', 'Friday 27 November', 'Fri 27 Nov', {
    load_words: '1 face to face, 1 in all',
    items: [
      free('09:00', '11:00', '2 h', 120, '2026-11-27'),
      item({
        id: 'a7',
        person: 'p-pryce',
        name: 'Alan Pryce',
        start: '11:00',
        until: '11:45',
        minutes: 45,
        words: 'Home visit',
        place: '3 Mill Lane',
        cancelled: true,
        outcome: 'Cancelled by them',
      }),
    ],
  }),
  day('2026-11-28', 'Saturday 28 November', 'Sat 28 Nov', { off: true, away: 'Not a working day' }),
  day('2026-11-29', 'Sunday 29 November', 'Sun 29 Nov', { off: true, away: 'Not a working day' }),
];

const shown = (days, title) => ({
  title,
  from: days[0].date,
  to: days.at(-1).date,
  before: '2026-11-16',
  after: '2026-11-30',
  today: '2026-11-24',
  days,
});

function asked({ from, to }, empty) {
  const days = empty ? DAYS.map((each) => ({ ...each, items: [], load_words: '', load: 'room' })) : DAYS;
  const one = to && days.find(({ date }) => date === from);
  return one ? shown([one], one.title) : shown(days, '23 to 29 November 2026');
}

const time = (start, words, why) => ({ start, words, travel_minutes: 15, place: '', why });

export const OFFERED = {
  times: [
    time('2026-11-24T15:30', 'Tue 24 Nov, 15:30', '5 others that day'),
    time('2026-11-25T09:30', 'Wed 25 Nov, 09:30', 'nobody else that day'),
    time('2026-11-25T12:00', 'Wed 25 Nov, 12:00', 'nobody else that day'),
    time('2026-11-26T09:30', 'Thu 26 Nov, 09:30', '2 others that day'),
  ],
  minutes: 20,
  reasons: ['School run: not before 09:30, nor from 14:45 to 16:00'],
  none_words: '',
};

export function diary(world) {
  let week = WEEK;
  return {
    week_settings: () => week,
    save_week_settings: (request) => (week = request),
    diary: (request) => asked(request, world.empty),
    offer_times: ({ most = 0 }) => ({ ...OFFERED, times: OFFERED.times.slice(0, most || undefined) }),
    check_time: ({ start = '' }) => ({
      words: 'Tue 24 Nov, 09:30 to 09:50',
      warnings: start.endsWith('T09:30') ? ['Overlaps the home visit at 09:30 by 20 minutes'] : [],
      travel_words: start.endsWith('T12:00') ? '25 minutes from E14 0, as you said before' : '',
    }),
  };
}
