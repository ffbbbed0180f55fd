// Times to offer, and the week of the invented worker.

const WORKS = { works: true, from: '09:00', until: '17:00' };
const OFF = { ...WORKS, works: false };

export const WEEK = {
  days: [WORKS, WORKS, WORKS, WORKS, { ...WORKS, until: '13:00' }, OFF, OFF],
  leave: [{ from: '2026-12-21', until: '2027-01-01', words: 'Annual leave' }],
  clinics: [
    { weekday: 1, from: '09:00', until: '12:00', site: 'Stroudley Walk, room 4', channel: 'surgery' },
  ],
  most_face_to_face: 4,
  most_in_all: 8,
  travel_minutes: 15,
  break_minutes: 15,
};

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

export function diary() {
  let week = WEEK;
  return {
    week_settings: () => week,
    save_week_settings: (request) => (week = request),
    offer_times: ({ most = 0 }) => ({ ...OFFERED, times: OFFERED.times.slice(0, most || undefined) }),
    check_time: ({ start = '' }) => ({
      words: 'Tue 24 Nov, 09:30 to 09:50',
      warnings: start.endsWith('T09:30') ? ['Overlaps the home visit at 09:30 by 20 minutes'] : [],
    }),
  };
}
