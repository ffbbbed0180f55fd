/** Farah plans her week without a mouse: arrows to where there is room, a letter for what is done there. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDemo } from './support/demo.js';
import { keyboardHands } from './support/hands.js';
import { ask } from './support/steps.js';
import { whoIsFree } from './support/tuesday.js';

const NEXT_TUESDAY = '2026-12-01';

let farah;
let hands;
let person;
before(async () => {
  farah = await openDemo();
  [person] = await whoIsFree(farah);
  hands = keyboardHands(farah);
});
after(() => farah.stop());

const onThatDay = async () =>
  (await ask(farah, 'diary', { from: NEXT_TUESDAY, to: NEXT_TUESDAY })).days[0].items;
const booked = async () => (await onThatDay()).find(({ name }) => name === person.name);
const standsOn = () => farah.page.run(() => document.activeElement?.closest('li')?.textContent ?? '');

test('the cursor stands on what comes next, and the arrows go across the days', async () => {
  await farah.press('Alt+3');
  await hands.begins('[data-place]');
  assert.match(await standsOn(), /09:10/);
  await farah.press('ArrowDown');
  assert.match(await standsOn(), /Margaret O’Neill/);
  await farah.press('ArrowRight');
  assert.match(await standsOn(), /Chi Ming Cheung/, 'about the same time of the next day');
});

test('B books in the room where it stands, in another week too, and comes back to it', async () => {
  await farah.press('n');
  await farah.sees('30 November');
  await hands.begins('[data-place]');
  await farah.press('ArrowRight');
  await hands.inLine('08:30 4 h 30', '08:30', 'b');
  await hands.write('Find the person', person.name);
  await farah.sees(person.inList, 'dialog[open] .file-people');
  await farah.press('Enter');
  await farah.sees(person.name, '.form-head');
  await hands.take('How', 'Phone');
  await farah.press('Control+Enter');
  await farah.sees('30 November', 'h1');
  await hands.begins('.diary-appointment a');
  assert.ok((await standsOn()).includes(person.name), 'on what was booked');
  assert.equal((await booked()).words, 'Phone');
});

test('M changes it, and Enter opens whose it is', async () => {
  await farah.press('m');
  await farah.sees(person.name, '.form-head');
  await hands.write('Minutes', '5');
  await farah.press('Control+Enter');
  await hands.begins('.diary-appointment a');
  await farah.press('d');
  await farah.sees('Tuesday 1 December', 'h1');
  await hands.inLine(person.name, person.name, 'Enter');
  await farah.sees(person.name, 'h1');
});

test('R reminds, C cancels, and Ctrl Z takes that back', async () => {
  await farah.press('Alt+ArrowLeft');
  await farah.sees('Tuesday 1 December', 'h1');
  await hands.inLine(person.name, person.name, 'r');
  await farah.sees('Remind', 'dialog[open] h2');
  await farah.screenshot('diary-remind');
  await farah.press('Escape');
  await farah.press('c');
  await hands.begins('[name=ask-outcome]');
  await farah.press('Enter');
  await farah.sees('Cancelled.', '.toasts');
  assert.equal((await booked()).cancelled, true);
  await farah.screenshot('diary-cancelled');
  await farah.press('Control+z');
  await farah.sees('Undone.', '.toasts');
  assert.equal((await booked()).cancelled, false);
});
