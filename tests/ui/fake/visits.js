// A home visit of the invented caseload, and the alarm after it.
import { HEARING, RISK, mark } from './day.js';

const AGREED = {
  buddy_name: 'Karim Aziz',
  buddy_number: '07700 900555',
  stand_in: 'Jo Park, 07700 900556',
  own_number: '07700 900100',
  out_of_hours: '020 7946 0999',
  car: 'Blue Fiesta, AB12 CDE',
  code_phrase: 'the purple folder',
  grace_minutes: 15,
  sheet_names: 'initials',
};

const AROUND = [
  { words: 'Ray O’Neill, former husband', telling: 'do not contact', do_not_contact: true },
  { words: 'Sue Hart, daughter', telling: 'may be told everything', do_not_contact: false },
];

const choice = (code, words) => ({ code, words, group: '' });

const plan = (until = '10:15') => ({
  appointment: 'a2',
  person: 'p-oneill',
  name: 'Margaret O’Neill',
  when: 'today, 09:30 · 45 min · home visit',
  place: '14 Alder Court, E3 4PT',
  access: 'stairs, buzzer 14',
  travel: 'Bus 8 to Roman Road; no parking after four',
  marks: [
    { ...RISK, review: 'should have been looked at again by 3 Nov' },
    HEARING,
    mark('Small dog', 'access'),
  ],
  marks_late: '1 mark should have been looked at again by now.',
  concerns: '1 concern is not settled.',
  lives_there: ['Frank O’Neill'],
  around: AROUND,
  purpose: 'Plan the way to the allotment',
  bring: 'Roman Road Gardeners leaflet',
  until: until || '10:15',
  rings: '10:30',
  buddy: 'Karim Aziz, 07700 900555',
  sheet: [
    { label: 'Link worker', words: 'Priya Shah, 07700 900100' },
    { label: 'Visiting', words: 'M. O.' },
    { label: 'Where', words: '14 Alder Court, E3 4PT' },
    { label: 'When', words: 'today, 09:30' },
    { label: 'Expected out', words: until || '10:15' },
    { label: 'Car', words: AGREED.car },
    { label: 'I get in touch', words: 'when I arrive, by 10:30, and when I am home' },
    {
      label: 'Not heard by then',
      words:
        'ring me twice on 07700 900100; tell Jo Park, 07700 900556; ring 020 7946 0999; no answer: ring 999 and give this sheet',
    },
  ],
  sheet_words: 'Visiting: M. O.',
});

const visitPage = (world) => ({
  person: 'p-oneill',
  call: 'Peggy',
  matters: 'I want to get back to the allotment before spring.',
  purpose: 'Plan the way to the allotment',
  bring: 'Roman Road Gardeners leaflet',
  until: '10:15',
  marked: true,
  has_pin: true,
  resumed: world.resumed,
  recorder: {
    whom: [
      choice('person', 'Peggy'),
      choice('carer', 'Carer'),
      choice('family', 'Family'),
      choice('professional', 'Professional'),
      choice('group', 'Group'),
    ],
    channel: 'home-visit',
    minutes: 45,
    appointment: 'a2',
    at: '2026-11-24T09:32:00Z',
    at_words: 'today, 09:32',
  },
  draft: null,
});

const QUIET = { out: false, ringing: false, until: '', ago: '', advice: '', elsewhere: false };

export function visits(world) {
  let agreed = AGREED;
  return {
    plan_visit: ({ until }) => plan(until),
    start_visit({ until }) {
      if (!/^\d\d:\d\d$/.test(until))
        throw {
          code: 'invalid',
          message: 'One thing must be put right first.',
          advice: 'Nothing was saved yet.',
          problems: [{ field: 'until', message: 'Write the time like 14:45.' }],
        };
      world.phase = 'visiting';
      return { id: 'a2', undo: 1, changed: ['today'] };
    },
    resume_visit() {
      world.phase = 'visiting';
      return {};
    },
    go_on_with_visit() {
      world.resumed = false;
      return {};
    },
    end_visit({ safe }) {
      world.phase = 'unlocked';
      if (safe) world.alarm = undefined;
      return { id: 'a2', undo: safe ? 2 : null, changed: ['today'] };
    },
    visit_page: () => visitPage(world),
    visit_marks: () => ({
      marks: [RISK, HEARING],
      concerns: '1 concern is not settled.',
      around: AROUND,
      whom: [choice('relation:s', 'Sue Hart, daughter')],
    }),
    alarm: () => world.alarm ?? QUIET,
    quiet_alarm({ safe }) {
      world.alarm = safe ? undefined : { ...world.alarm, ringing: false };
      return world.alarm ?? QUIET;
    },
    lone_working: () => agreed,
    save_lone_working(request) {
      agreed = request;
      return agreed;
    },
    marks_due: () => ({
      marks: world.empty
        ? []
        : [
            {
              kind: 'person',
              id: 'p-oneill',
              name: 'Margaret O’Neill',
              sort: 'Risk',
              review: 'was to be looked at by 3 Nov',
            },
            {
              kind: 'place',
              id: 'pl-1',
              name: '9 Mill Lane, E3 5QQ',
              sort: 'Risk',
              review: 'was to be looked at by 12 Oct',
            },
          ],
    }),
  };
}
