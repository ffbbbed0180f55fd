/** What the screen of a concern decides before anything is drawn. */

/** Who is usually told, one press each; the last leaves the name to be typed. */
export const TOLD = [
  { who: 'Safeguarding lead', how: 'phone' },
  { who: 'Line manager', how: 'phone' },
  { who: 'Council, adult safeguarding', how: 'phone' },
  { who: 'Council, children’s safeguarding', how: 'phone' },
  { who: 'Police or 999', how: 'phone' },
  { who: '', how: 'phone' },
];

/** Somebody who was told at a time, as the fields hold it. @param {{who: string, how: string}} whom @param {string} at */
export const toldNow = ({ who, how }, at) => ({ who, how, at, words: '' });

/** @typedef {Record<string, {who: string, how: string, at: string}>} Told */

/** "Lead by phone 14:10", for each who was told. @param {Told} told @param {{code: string, words: string}[]} ways */
export function toldWords(told, ways) {
  const how = (/** @type {string} */ code) =>
    ways.find((way) => way.code === code)?.words.toLowerCase() ?? '';
  return Object.values(told)
    .filter(({ who }) => who.trim())
    .map(({ who, how: code, at }) => [who.trim(), how(code), when(at)].filter(Boolean).join(' '));
}

/** "24 Nov 14:10" of a date and time field; the year is in the field itself. @param {string} at */
function when(at) {
  const found = at.match(/^\d{4}-(\d\d)-(\d\d)T(\d\d:\d\d)/);
  return found ? `${Number(found[2])}/${Number(found[1])} ${found[3]}` : '';
}

/** True where help must stand beside the form at once. @param {{now: string}} danger */
export const inDanger = ({ now }) => now === 'yes' || now === 'unsure';

/** The title; during a visit one that says nothing to whoever sits beside. @param {{id: string, visiting: boolean}} page */
export function titleOf({ id, visiting }) {
  if (visiting) return 'Something to keep';
  return id ? 'A concern' : 'Record a concern';
}

/** The key of what is typed. @param {{id: string, draft_key: string}} page @param {() => string} fresh */
export const keyOf = ({ id, draft_key: kept }, fresh) =>
  id ? `concern:${id}` : kept || `concern:new:${fresh()}`;
