// A choir with its register, a month of activities, and the miles of a month.

const MONTH = {
  code: '2026-11',
  words: 'November 2026',
  before: { code: '2026-10', words: 'October', group: '' },
  after: { code: '2026-12', words: 'December', group: '' },
};
const WEEK = 'This week: group session 1 h 30 min, admin 1 h 30 min, travel 20 min.';

const row = (id, title, kind, when, minutes, came, outcome = 'happened') => ({
  id,
  title,
  kind,
  when,
  minutes,
  came,
  outcome,
  outcome_words: outcome === 'happened' ? '' : 'Planned',
});

const ROWS = [
  row('next', 'Poplar Choir', 'Group session', 'Thu 26 Nov, 14:00', '90 min', '', 'planned'),
  row('admin', 'Admin', 'Admin', 'Mon 23 Nov, 15:30', '90 min', ''),
  row('choir', 'Poplar Choir', 'Group session', 'Thu 19 Nov, 14:00', '90 min', '5 came'),
  row('hub', 'Bow and Poplar community partners', 'Network meeting', 'Wed 18 Nov, 12:30', '60 min', ''),
];

const trip = (day, origin, destination, purpose, miles) => ({ day, origin, destination, purpose, miles });
const TRIPS = [
  trip('Tue 3 Nov', 'Office', 'E3 4', 'Home visit', '3.4'),
  trip('Tue 3 Nov', 'E3 4', 'E14 7', 'Home visit', '2.0'),
  trip('Thu 19 Nov', 'Office', 'St Anne’s hall', 'Group session', '4.2'),
];

export function work(world) {
  const claims = (saved = '') => ({
    worker: 'Sam Rivers',
    month: MONTH,
    trips: world.empty ? [] : TRIPS,
    miles: '9.6',
    pence: 45,
    amount: '£4.32',
    text: 'Date\tFrom\tTo\tFor\tMiles',
    saved_as: saved,
  });
  return {
    open_activity: ({ id }) => ({
      id,
      title: 'Poplar Choir',
      pieces: ['Group session', 'Thu 19 Nov, 14:00', '90 min', 'St Anne’s hall'],
      outcome: world.empty ? 'planned' : 'happened',
      outcome_words: world.empty ? 'Planned' : 'Happened',
      begun: id !== 'next',
      people: world.empty
        ? []
        : [
            { id: 'p-mensah', name: 'Mensah, Kwame' },
            { id: 'p-pereira', name: 'Pereira, Ines' },
          ],
      unnamed: world.empty ? 0 : 2,
      came_words: world.empty
        ? 'Nobody is ticked yet.'
        : '2 people of the caseload and 2 others came: 4 in all.',
      week_words: WEEK,
      delete_words: 'The 2 people who came keep it on their stories, without its name.',
      draft: null,
    }),
    list_activities: () => ({
      month: MONTH,
      activities: world.empty ? [] : ROWS,
      by_kind: world.empty
        ? []
        : [
            { kind: 'Group session', words: '1 h 30 min', minutes: 90 },
            { kind: 'Admin', words: '1 h 30 min', minutes: 90 },
            { kind: 'Network meeting', words: '1 h', minutes: 60 },
            { kind: 'Travel', words: '20 min', minutes: 20 },
          ],
      total_words: world.empty ? '' : '4 h 20 min in all',
      week_words: world.empty ? '' : WEEK,
    }),
    trip_before: () => ({ miles: '3.4' }),
    claims: () => claims(),
    save_claims_as: () => claims('Miles 2026-11.csv'),
    save_claim_rate: () => ({}),
  };
}
