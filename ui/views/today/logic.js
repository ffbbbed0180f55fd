/** What Today decides before anything is drawn. */

/** The line under the title: what the day holds, gaps that are too short, what waits to be written up. */
export function summary(today) {
  const open = today.appointments.filter((card) => card.outcome === 'planned' || card.outcome === '');
  const short = gapsAhead(today.appointments).filter((card) => card.gap_short).length;
  return {
    day: dayWords(today.appointments, open.length),
    gaps: short === 0 ? '' : `${short === 1 ? 'one gap is' : `${short} gaps are`} under 15 minutes`,
    write_up: today.to_write_up.length === 0 ? '' : `${today.to_write_up.length} to write up`,
  };
}

function dayWords(cards, open) {
  if (cards.length === 0) return 'Nothing booked';
  const counted = [...byChannel(cards)].map(([[one, many], count]) => `${count} ${count === 1 ? one : many}`);
  return counted.join(', ') + (open === 0 ? ' · all done' : '');
}

const APPOINTMENT = ['appointment', 'appointments'];

const CALLED = {
  'home-visit': ['visit', 'visits'],
  phone: ['call', 'calls'],
  video: ['video call', 'video calls'],
  surgery: ['surgery appointment', 'surgery appointments'],
  group: ['group session', 'group sessions'],
};

function byChannel(cards) {
  const counts = new Map();
  for (const { channel } of cards) {
    const words = CALLED[channel] ?? APPOINTMENT;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

/** One key each, the letter that is underlined in its words. */
const KEYS = {
  spoke: 'S',
  'no-answer': 'N',
  voicemail: 'V',
  texted: 'T',
  happened: 'H',
  'no-reply': 'N',
  'did-not-attend': 'D',
  'cancelled-by-person': 'C',
  'cancelled-by-us': 'U',
};

/** @type {{of: RegExp, codes: string[]}[]} */
const IN_SIGHT = [
  { of: /phone|call|video/, codes: ['spoke', 'no-answer', 'voicemail', 'texted'] },
  { of: /text|email|letter/, codes: ['texted'] },
  { of: /home-visit/, codes: ['happened', 'no-reply'] },
  { of: /./, codes: ['happened', 'did-not-attend'] },
];
const BEHIND = ['cancelled-by-person', 'cancelled-by-us'];

/**
 * What one press can say where the appointment stands, by what was planned, each with its key: in sight the
 * likeliest, the first before the others; one press further the rest. Everything else is said in the recorder.
 */
export function outcomesInPlace({ channel }, outcomes) {
  const known = new Map(outcomes.map((choice) => [choice.code, choice]));
  const keyed = (codes) =>
    codes.filter((code) => known.has(code)).map((code) => ({ ...known.get(code), key: KEYS[code] }));
  const likely = IN_SIGHT.find(({ of }) => of.test(channel || '-'));
  return { shown: keyed(likely?.codes ?? []), more: keyed(BEHIND) };
}

/** How a card is drawn: done and past ones shrink to a line, the rest say all that is needed at the door. */
export function shapeOf(card) {
  if (card.outcome && card.outcome !== 'planned') return 'done';
  return card.past ? 'past' : 'coming';
}

/** Whether the worker is out with someone, where nobody else may be seen and an alarm can watch. */
export const goesOut = ({ channel }) => ['home-visit', 'surgery', 'community'].includes(channel);

/** Those before a gap that is still to come: what lies behind says nothing any more. */
export const gapsAhead = (cards) =>
  cards.filter((card, at) => card.gap_words && cards[at + 1] && shapeOf(cards[at + 1]) === 'coming');

/** The home visit that comes next. */
export const nextVisit = (cards) =>
  cards.find((card) => card.channel === 'home-visit' && shapeOf(card) === 'coming');

/**
 * How close the day is drawn, so that ten appointments fit one screen: roomy says everything of each, close
 * shrinks all but the next to two lines, dense to one; packed leaves out the gaps that are long enough.
 */
export function closeness(cards) {
  const coming = cards.filter((card) => shapeOf(card) === 'coming').length;
  if (coming <= 3 && cards.length <= 6) return 'roomy';
  if (coming <= 6 && cards.length <= 7) return 'close';
  return cards.length <= 8 ? 'dense' : 'packed';
}

/** What waits to be written up and does not already stand in the day. */
export const earlier = ({ to_write_up: waiting, appointments }) =>
  waiting.filter(({ id }) => !appointments.some((card) => card.id === id));

/** "Backed up today", "Last backup 6 days ago", and whether that asks for attention. */
export function backupWords(days) {
  if (days === null || days === undefined) return { words: 'No backup yet', late: true };
  if (days === 0) return { words: 'Backed up today', late: false };
  return { words: days === 1 ? 'Last backup yesterday' : `Last backup ${days} days ago`, late: days > 7 };
}

/** "3 marks to look at again". */
export const lookAgain = (many) => `${many} ${many === 1 ? 'mark' : 'marks'} to look at again`;
/** Where the arrow keys go among so many lines: from none to the first, and not past either end. */
export function step(key, at, count) {
  if (count === 0) return -1;
  return Math.min(Math.max(at + (key === 'ArrowDown' ? 1 : -1), 0), count - 1);
}

/** Of the next day, how many are not reminded yet. */
export const toRemind = (day) => day.appointments.filter((card) => !card.reminded).length;

/** What the panel of the next day says: "4 booked, 1 to remind". */
export function nextDayWords(day) {
  const booked = `${day.appointments.length} booked`;
  const left = toRemind(day);
  return left === 0 ? `${booked}, all reminded` : `${booked}, ${left} to remind`;
}

/** Of the follow-ups, how many are late. */
export const lateCount = (tasks) => tasks.filter((task) => task.late).length;

/** "52 open of 60 agreed", or only what is known. */
export function caseloadWords({ open, agreed_capacity: agreed }) {
  return agreed > 0 ? `${open} open of ${agreed} agreed` : `${open} open`;
}

/** Where a draft is continued, or none where no screen takes it. */
export function draftPlace({ key, person }) {
  const [kind, ...rest] = key.split(':');
  if (kind === 'contact') return person ? `/person/${person}?focus=recorder` : null;
  if (kind === 'measure') return person ? `/person/${person}` : null;
  if (['status', 'moved', 'died'].includes(kind)) return person ? `/person/${person}?ask=${kind}` : null;
  if (kind === 'concern') return `/concern/${rest[0]}?draft=${key}`;
  if (kind === 'no-reply') return `/no-reply/${rest[0]}`;
  if (kind === 'add-person') return '/add-person';
  if (kind === 'gp') return `/gp-record?record=${rest[1]}`;
  if (kind === 'register') return `/activity/${rest[0]}`;
  if (kind === 'form') return formPlace(rest[0], rest[1], rest[2] || person);
  return null;
}

function formPlace(kind, id, person) {
  return `/form/${kind}/${id || 'new'}${person ? `?person=${person}` : ''}`;
}
