/** What the shared screen decides before anything is drawn. */

/** @import {ItemView, SharedPage} from '../../replies.d.ts' */

/** Where it goes on: at the first question without an answer; before the first where nothing was answered. */
/** @param {SharedPage} page @param {string[]} answers */
export function whereToGoOn({ items }, answers) {
  if (!answers.some(Boolean)) return -1;
  const open = items.findIndex((_, at) => !answers[at]);
  return open < 0 ? items.length - 1 : open;
}

/** One place for each question. @param {SharedPage} page */
export const answersOf = ({ items, answers }) => items.map((_, at) => answers[at] ?? '');

/**
 * What a digit means: 1 and then 0 is 10 where there is a 10; else the digit alone, where it is an answer.
 * @param {ItemView} item @param {string} held @param {string} digit
 */
export function typed({ answers }, held, digit) {
  const has = (/** @type {string} */ text) => answers.some(({ number }) => String(number) === text);
  if (held && has(`${held}${digit}`)) return `${held}${digit}`;
  return has(digit) ? digit : held;
}
