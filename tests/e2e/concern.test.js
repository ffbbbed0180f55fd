/** Ada is in the middle of Margaret’s note when she hears something about a child. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDemo } from './support/demo.js';
import { until } from './support/driver.js';
import { ask, goTo } from './support/steps.js';

const NOTE = 'She showed me the seed catalogue, and then';

let ada;
let margaret;
before(async () => {
  ada = await openDemo();
  const { appointments } = await ask(ada, 'today', { on: '' });
  margaret = appointments.find(({ name }) => name.startsWith('Margaret')).person;
});
after(() => ada.stop());

const field = () =>
  ada.page.run(() => {
    const { id, selectionStart } = document.activeElement;
    return `${id} ${selectionStart}`;
  });
const drafts = async () => (await ask(ada, 'list_drafts')).drafts;

test('F6 in the middle of a note keeps the note and asks about danger first', async () => {
  await goTo(ada, `/person/${margaret}?focus=recorder`);
  await until(async () => (await field()).startsWith('recorder-note'), 'the cursor is in the note');
  await ada.type(NOTE);
  await ada.press('ArrowLeft');
  await ada.press('ArrowLeft');
  await ada.press('F6');
  await ada.sees('This app has told nobody.');
  await ada.sees('Margaret O’Neill', '.concern-whose');
  assert.match(await ada.focused(), /Yes/);
  assert.equal(await ada.page.title(), 'Doorstep');
});

test('danger brings the numbers; what is typed is kept within a second', async () => {
  await ada.press(' ');
  await ada.sees('Ring 999.', '.concern-danger');
  await ada.fill('The exact words', 'Gran, he hits me when she is out');
  await until(async () => (await drafts()).some(({ key }) => key.startsWith('concern:')), 'it is kept', 1);
  await ada.screenshot('concern-danger');
  const kept = (await drafts()).find(({ key }) => key.startsWith('concern:'));
  assert.deepEqual([kept.title, kept.values, kept.person], ['Something kept', {}, null]);
});

test('one key notes who was told, one saves, and the cursor stands where it was', async () => {
  await ada.press('Alt+t');
  await ada.sees('Told by you: Safeguarding lead by phone', '.concern-told-by');
  await ada.screenshot('concern-told');
  await ada.press('Control+Enter');
  await ada.sees('Margaret O’Neill', 'h1');
  await until(async () => (await field()) === `recorder-note ${NOTE.length - 2}`, 'the cursor is back');
  const words = await ada.page.run(() => document.getElementById('recorder-note').value);
  assert.equal(words, NOTE);
});

test('her page has the neutral sign, and its key leads to the concern', async () => {
  const page = await ada.text('main');
  assert.ok(!page.includes('Concern') && !page.includes('hits me'));
  await ada.press('F4');
  await ada.sees('Concern recorded', '.sign-words');
  await ada.screenshot('concern-sign');
  await ada.click('.sign-words a');
  await ada.sees('Recorded', '.concern-head');
  await goTo(ada, '/concerns');
  await ada.sees('Margaret O’Neill', '.concern-list');
  await ada.screenshot('concerns');
});

test('urgent help lies over everything, and is there while locked', async () => {
  await ada.press('F7');
  await ada.sees('0808 2000 247', '.urgent');
  await ada.screenshot('urgent');
  await ada.press('Escape');
  await ada.press('Control+l');
  await ada.control('Unlock');
  await ada.press('F7');
  await ada.sees('Unlock to record what you did.', '.urgent');
  const words = await ada.text();
  assert.ok(!words.includes('Margaret') && !words.includes('O’Neill'));
  await ada.screenshot('urgent-locked');
});
