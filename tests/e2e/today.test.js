/** Dilys has a full day: ten appointments on one screen, in order in large letters, a late shift and a closed door. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDemo } from './support/demo.js';
import { until } from './support/driver.js';
import { ask, goTo } from './support/steps.js';

const DAY = '2026-11-24';

let dilys;
before(async () => {
  dilys = await openDemo();
  await dilys.size(1366, 768);
});
after(() => dilys.stop());

test('an ordinary day of seven fits 1366 by 768 without scrolling', async () => {
  await dilys.control('.day-card');
  const seen = await dilys.page.run(measured);
  await picture('today-seven');
  assert.equal(seen.cards.length, 7);
  assert.ok(seen.end <= seen.height, `the day ends at ${seen.end} of ${seen.height}`);
  assert.ok(seen.aside <= seen.height, `what waits ends at ${seen.aside} of ${seen.height}`);
});

test('a day of ten fits 1366 by 768 without scrolling', async () => {
  const { appointments } = await ask(dilys, 'today', { on: '' });
  const people = appointments.map(({ person }) => person);
  for (const [at, person] of [
    ['12:00', people[4]],
    ['15:30', people[2]],
    ['16:45', people[0]],
  ]) {
    await book(person, at);
  }
  await goTo(dilys, '/people');
  await goTo(dilys, '/today');
  await dilys.control('.day-card');
  const seen = await dilys.page.run(measured);
  await picture('today-ten');
  assert.equal(seen.cards.length, 10);
  assert.ok(seen.end <= seen.height, `the day ends at ${seen.end} of ${seen.height}`);
  assert.ok(seen.aside <= seen.height, `what waits ends at ${seen.aside} of ${seen.height}`);
});

test('in letters of 200 % it reads in order and nothing is cut off', async () => {
  await dilys.page.run(() => void (document.documentElement.dataset.textSize = '200'));
  const seen = await dilys.page.run(measured);
  await picture('today-ten-200');
  const tops = seen.cards.map(({ top }) => top);
  assert.deepEqual(
    tops,
    tops.toSorted((a, b) => a - b),
    'one below the other',
  );
  const times = seen.cards.map(({ time }) => time);
  assert.deepEqual(times, times.toSorted(), 'in the order of the day');
  assert.deepEqual(seen.wide, [], 'nothing sticks out');
  await dilys.page.run(() => void (document.documentElement.dataset.textSize = '100'));
});

test('the call that is over takes its outcome from the keyboard, and undo takes it back', async () => {
  await dilys.page.run(() => document.activeElement?.blur());
  await dilys.press('ArrowDown');
  await dilys.page.press('s');
  await dilys.sees('Spoke. Saved.');
  const first = async () => (await ask(dilys, 'today', { on: '' })).appointments[0].outcome;
  await until(async () => (await first()) === 'spoke', 'it is said');
  await dilys.click('Undo');
  await until(async () => (await first()) === 'planned', 'it is taken back');
});

test('running late moves what the gaps do not swallow, and offers the texts', async () => {
  const starts = async () => (await ask(dilys, 'today', { on: '' })).appointments.map(({ start }) => start);
  const before_ = await starts();
  await dilys.click('Running late…');
  await dilys.click('20');
  await dilys.sees('09:50');
  await picture('today-late');
  await dilys.click('Move');
  await dilys.control('.late-texts');
  await dilys.click('Code for the phone');
  await dilys.control('.phone-code');
  await picture('today-late-texts');
  assert.notDeepEqual(await starts(), before_);
  await dilys.click('Done');
  await dilys.click('Undo');
  await until(async () => String(await starts()) === String(before_), 'the day is as it was');
});

test('a reminder is copied and kept with its wording', async () => {
  await dilys.click('Remind…');
  await dilys.control('dialog[open] .lines');
  await picture('today-next-day');
  await dilys.click('Remind…');
  await dilys.click('Copy');
  await dilys.sees('In the clipboard for a minute.');
  await picture('today-texts');
  await dilys.click('I have sent it');
  await dilys.sees('reminded just now');
  await dilys.press('Escape');
});

test('nobody comes to the door: steps, who was told, the next try, and it reads well', async () => {
  const { appointments } = await ask(dilys, 'today', { on: '' });
  const visit = appointments.find(
    ({ channel, outcome }) => channel === 'home-visit' && outcome === 'planned',
  );
  await goTo(dilys, `/no-reply/${visit.id}`);
  await dilys.click('Ring them');
  await dilys.click('Leave a card');
  await dilys.click('Tell your manager');
  await dilys.fill('#no-reply-told', 'Sue');
  await picture('no-reply');
  // Ticked and not saved: a look at the day and back loses nothing.
  await goTo(dilys, '/today');
  await dilys.sees('No reply from');
  await goTo(dilys, `/no-reply/${visit.id}`);
  await dilys.control('#no-reply-told');
  await dilys.press('Control+Enter');
  await dilys.sees('No reply at the door is recorded.');
  await goTo(dilys, `/person/${visit.person}`);
  await dilys.sees('rang, left a card; Sue told');
  await picture('no-reply-story');
});

async function book(person, at) {
  const groups = {
    time: { start: `${DAY}T${at}:00Z`, minutes: 20, travel_minutes: 5 },
    venue: { channel: 'home-visit', place: null, words: '' },
  };
  await ask(dilys, 'save_record', { kind: 'appointment', id: '', version: '', person, groups, draft: '' });
}

async function picture(name) {
  await dilys.screenshot(name);
}

/** Where the day stands on the screen: sent into the page as text. */
function measured() {
  const bottom = (selector) => document.querySelector(selector).getBoundingClientRect().bottom;
  const cards = [...document.querySelectorAll('.today-day > .day > .day-slot')].map((slot) => ({
    top: slot.querySelector('.card').getBoundingClientRect().top,
    time: slot.querySelector('time').textContent,
  }));
  const wide = [...document.querySelectorAll('.today *')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.className);
  return {
    cards,
    wide,
    end: Math.round(bottom('.today-day > .day')),
    aside: Math.round(bottom('.today-aside')),
    height: innerHeight,
  };
}
