// Texts that are ready, the day that runs late, the door that nobody opened.
import { RISK } from './day.js';

/** Not a real code: a square, which is enough to see where it stands. */
const CODE = { size: 33, path: 'M4 4h7v7h-7zM22 4h7v7h-7zM4 22h7v7h-7zM14 14h5v5h-5z' };

const text = (wording, title, words) => ({ wording, version: '2026-11', title, words, code: CODE });

const WORDS =
  'Hello Peggy, your appointment is confirmed for tomorrow at 10am at your home. See you tomorrow. Sam';

const wording = (id, title, purpose_words, words) => ({
  id,
  version: '2026-11',
  title,
  purpose_words,
  words,
  shipped: words,
  source: 'A link worker’s own comparison.',
});

const WORDINGS = [
  wording('confirmed', 'Confirmed', 'Reminder, for a meeting', 'Hello {name}, {day} at {time}. {worker}'),
  wording('late', 'Running late', 'Running late, for a meeting', 'Hello {name}, {time} instead of {was}.'),
];

const late = (id, name, was, will) => ({
  id,
  person: `p-${id}`,
  name,
  channel_words: 'Home visit',
  was,
  will,
  moves: was !== will,
  before: false,
});

const step = (code, words, more = {}) => ({
  code,
  words,
  hint: '',
  whose: '',
  number: '',
  code_to_ring: null,
  ask: '',
  ...more,
});

const refused = (appointment) => appointment === 'a3';

export const texts = {
  remind: ({ appointment, purpose }) => ({
    person: 'p-oneill',
    name: 'Margaret O’Neill',
    about: 'Wed 25 Nov, 10:00 · home visit',
    reminded: '',
    to: refused(appointment) ? '' : '07700 900214',
    caution: '',
    refused: refused(appointment) ? 'It is not safe to text them. Ring instead.' : '',
    texts: refused(appointment)
      ? []
      : purpose === 'late'
        ? [text('late', 'Running late', 'Hello Peggy, I am running late, I am sorry. Sam')]
        : [text('confirmed', 'Confirmed', WORDS), text('cost', 'Someone else could have it', WORDS)],
    ring: '020 7946 0190',
    ring_code: CODE,
  }),
  text_code: ({ words }) => ({ code: { ...CODE, path: `M4 4h${words.length}v7h-7z` } }),
  wordings: () => ({ wordings: WORDINGS }),
  save_wording: ({ id, words }) => ({
    wordings: WORDINGS.map((each) => (each.id === id ? { ...each, words: words || each.shipped } : each)),
  }),
  late_day: () => ({
    nothing: false,
    appointments: [
      late('a2', 'Margaret O’Neill', '09:30', '09:45'),
      late('a3', 'Yusuf Demir', '10:25', '10:40'),
      late('a4', 'Alan Pryce', '11:20', '11:20'),
    ],
  }),
  no_reply: () => ({
    person: 'p-oneill',
    name: 'Margaret O’Neill',
    about: 'Tue 24 Nov, 09:30 · home visit',
    place: '14 Alder Court, E3 4PT',
    marks: [RISK],
    running: 'The second visit running without a reply.',
    now: '2026-11-24T09:40:00Z',
    channel: 'home-visit',
    venue: '',
    minutes: 45,
    steps: [
      step('rang', 'Ring them', {
        hint: 'Listen for the phone inside.',
        number: '020 7946 0190',
        code_to_ring: CODE,
      }),
      step('texted', 'Send a text', { number: 'text 07700 900214' }),
      step('card', 'Leave a card', { hint: 'Your name and number, nothing about why you came.' }),
      step('emergency-contact', 'Ring their emergency contact', {
        whose: 'Sue Hart, daughter',
        number: '07700 900111',
        code_to_ring: CODE,
        ask: 'What they said',
      }),
      step('welfare-check', 'Ask for a welfare check', { ask: 'Who took it, and their reference' }),
      step('told', 'Tell your manager or duty worker', { ask: 'Who was told' }),
    ],
    draft: null,
  }),
};
