// Questionnaires of the invented caseload, and the screen turned to the person. The questions are those that the
// ONS publishes; the answers are made up.

const numbers = Array.from({ length: 11 }, (_, number) => ({ number, words: String(number) }));
const item = (id, short, words, ends = ['Not at all', 'Completely']) => ({
  id,
  short,
  words,
  answers: numbers,
  ends,
  own_words: false,
});

const ONS4 = {
  id: 'ons4',
  version: '2019-04',
  title: 'Personal well-being (ONS4)',
  short: 'ONS4',
  introduction:
    'Next I would like to ask you four questions about your feelings on aspects of your life. There are no right or wrong answers.',
  items: [
    item('satisfied', 'satisfied', 'Overall, how satisfied are you with your life nowadays?'),
    item(
      'worthwhile',
      'worthwhile',
      'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
    ),
    item('happy', 'happy', 'Overall, how happy did you feel yesterday?'),
    item(
      'anxious',
      'anxious',
      'On a scale where nought is ‘not at all anxious’ and 10 is ‘completely anxious’, overall, how anxious did you feel yesterday?',
      ['Not at all anxious', 'Completely anxious'],
    ),
  ],
  age_words: '16 and over',
  score_words: 'The four answers are never added up.',
  on_paper: false,
  own: false,
  source: 'Government Statistical Service, harmonised standard.',
  licence: 'Contains public sector information licensed under the Open Government Licence v3.0.',
};

const often = ['Hardly ever or never', 'Some of the time', 'Often'].map((words, at) => ({
  number: at + 1,
  words,
}));
const UCLA = {
  ...ONS4,
  id: 'ucla3',
  version: '2004',
  title: 'Loneliness (UCLA 3)',
  short: 'UCLA 3',
  introduction: '',
  items: ['lack companionship', 'left out', 'isolated'].map((short) => ({
    ...item(short, short, `How often do you feel ${short}?`),
    answers: often,
    ends: [],
  })),
  score_words: 'Loneliness 3 to 9. A score needs every answer that it counts.',
};

const time = (id, on_words, days, stage_words, detail) => ({
  id,
  on: '2026-11-12',
  on_words,
  stage_words,
  days,
  detail,
  answered: true,
});
const line = (id, heights, change, change_words, way = 'higher is better') => ({
  id,
  title: id,
  span_words: `0 to 10, ${way}`,
  ends: ['0', '10'],
  figures: heights.map((height) => ({ words: String(height / 100), band: '', height })),
  change,
  change_words,
});

const WELLBEING = {
  offered: [ONS4, UCLA].map(({ id, title, short, licence }) => ({
    id,
    title,
    short,
    stage: 'review',
    why_not: '',
    on_screen: true,
    help: ['self', 'read-aloud'],
    licence,
  })),
  courses: [
    {
      instrument: 'ons4',
      title: ONS4.title,
      short: 'ONS4',
      referral_words: '',
      times: [
        time('m1', '4 Sep', 0, 'At the beginning', 'on their own'),
        time('m2', '12 Nov', 69, 'Review', 'read aloud to them'),
      ],
      lines: [
        line('satisfied', [400, 600], 'better', '4 → 6, better'),
        line('worthwhile', [500, 700], 'better', '5 → 7, better'),
        line('happy', [600, 600], 'same', '6 → 6, the same'),
        line('anxious', [700, 400], 'better', '7 → 4, better', 'lower is better'),
      ],
      without: '',
      own_words: [],
    },
  ],
  due: [{ instrument: 'ucla3', short: 'UCLA 3', words: 'ask again 3 Dec', late: false }],
};

export function measures(world) {
  let over = false;
  let kept = /** @type {string[]} */ ([]);
  const saved = { id: 'm3', undo: 31, changed: ['person'] };
  const before = world.phase === 'visiting' ? 'visiting' : 'unlocked';
  return {
    list_instruments: () => ({ instruments: [ONS4, UCLA] }),
    install_measure: () => ({ instruments: [ONS4, UCLA] }),
    wellbeing: () => (world.empty ? { ...WELLBEING, courses: [], due: [] } : WELLBEING),
    postpone_measure: () => saved,
    share_measure() {
      world.phase = 'sharing';
      over = false;
      return {};
    },
    shared: () => ({
      call: 'Peggy',
      title: ONS4.title,
      introduction: ONS4.introduction,
      items: ONS4.items,
      own_words: {},
      read_aloud: false,
      answers: kept,
      over,
      licence: ONS4.licence,
    }),
    keep_shared({ answers }) {
      kept = answers;
      return {};
    },
    finish_shared() {
      over = true;
      return saved;
    },
    end_sharing() {
      world.phase = before;
      return { person: 'p-oneill', saved: over ? saved : null };
    },
  };
}
