/** Ada’s first day: a caseload, a person, a visit written up with the keyboard, and finding it again. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Doorstep } from './support/doorstep.js';
import { addPerson, ask, moveReferral, setUp, unlock } from './support/steps.js';

const NOTE =
  'Talked about her garden and the allotment down the road; wants company, agreed to try the Tuesday lunch club together.';
const MOST = 6;

let ada;
let marjorie;
before(async () => (ada = await Doorstep.start()));
after(() => ada.stop());

test('set up, lock, a wrong passphrase in plain words, unlock', async () => {
  await setUp(ada, { name: 'Bow East', worker: 'Ada Bello' });
  await ada.press('Control+l');
  await ada.sees('Locked.');
  await unlock(ada, 'never the right words');
  await ada.sees('That passphrase does not open this caseload.');
  await unlock(ada);
  await ada.sees('Nothing booked');
});

test('one name and one phone are enough to add a person', async () => {
  marjorie = await addPerson(ada, { name: 'Marjorie', phone: '07700 900214' });
  await ada.sees('07700 900214', '.person-lines');
  await ada.sees('birth date', '.person-missing');
});

test('the referral is accepted', async () => {
  await moveReferral(ada, 'Active');
  await ada.sees('Active', '.person-chips');
});

test('a home visit is written up with the keyboard in six interactions', async () => {
  const before = ada.interactions;
  await ada.press('F2');
  await ada.type(NOTE);
  await ada.press('Alt+h');
  await ada.press('Alt+m');
  await ada.type('45');
  await ada.press('Control+Enter');
  await ada.sees('Home visit, 45 min', '.story');
  assert.ok(ada.interactions - before <= MOST, `${ada.interactions - before} interactions`);
});

test('the visit holds whom, how, what came of it, how long and every word', async () => {
  const { story } = await ask(ada, 'open_person', { id: marjorie });
  const visit = story.find(({ kind }) => kind === 'contact');
  const { groups } = await ask(ada, 'open_form', { kind: 'contact', id: visit.id });
  const values = Object.assign({}, ...Object.values(groups));
  assert.deepEqual(
    { whom: values.whom, channel: values.channel, outcome: values.outcome, minutes: values.minutes },
    { whom: ['person'], channel: 'home-visit', outcome: 'attended', minutes: 45 },
  );
  assert.equal(values.words, NOTE);
  assert.equal(NOTE.split(' ').length, 20);
});

test('a word of the note is found from anywhere, and leads back to it', async () => {
  await ada.press('Alt+0');
  await ada.sees('Settings', 'h1');
  await ada.press('Control+k');
  await ada.type('allotm');
  await ada.sees('allotment', '#findings mark');
  await ada.press('Enter');
  await ada.sees('Marjorie', 'h1');
  await ada.sees(NOTE, '.story');
});

test('the last save is taken back', async () => {
  await ada.press('Control+z');
  await ada.sees('Undone.');
  await ada.noLongerSees('Home visit, 45 min');
});
