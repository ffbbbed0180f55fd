import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { clockOfTheDemo, openDemo } from './support/demo.js';
import { Doorstep } from './support/doorstep.js';
import { until } from './support/driver.js';
import { ask, goTo, setUp, unlock } from './support/steps.js';

const TEN_MINUTES = 600_000;

/** Longer than the page takes for a slow second. */
const SLEPT = 6000;

const LOCKED = 'Locked. Nothing of it can be read until you unlock.';

let app;
before(async () => {
  app = await Doorstep.start();
  await setUp(app);
});
after(() => app.stop());

test('one key locks, and nothing of the page stays', async () => {
  await app.page.run(() => (window.trace = 'of the page that was open'));
  await app.press('Control+l');
  await app.sees(LOCKED);
  await until(() => app.page.run(() => window.trace === undefined), 'the page is a new one');
  assert.deepEqual(await app.axe(), []);
});

test('a wrong passphrase is answered in plain words, the right one opens', async () => {
  await unlock(app, 'none of these words');
  await app.sees('That passphrase does not open this caseload.');
  await unlock(app);
  await app.sees('Today');
});

test('after sleep no command answers and no name is drawn before the unlock screen', async () => {
  const ivy = await openDemo({ people: 12, years: 1 });
  try {
    await goTo(ivy, '/people');
    await ivy.control('.people-table');
    const names = await everyName(ivy);
    assert.ok(names.length > 5);
    assert.equal(await ivy.page.runAsync(callToday), 'answered');
    await ivy.page.run(callTodayIn, 2000);
    ivy.suspend();
    await pause(SLEPT);
    ivy.moveClock(clockOfTheDemo() + TEN_MINUTES);
    ivy.resume();
    await wokenUp(ivy);
    assert.deepEqual(await seenUntilLocked(ivy, names), []);
    assert.notEqual(await ivy.page.run(() => window.name), 'answered');
  } finally {
    await ivy.stop();
  }
});

/** What was due while it slept comes first; until then it is the old picture that stands on the glass. */
const wokenUp = (app) =>
  app.page.runAsync(() => new Promise((done) => setTimeout(done))).catch(() => undefined);

/** The names that could be read at any look before the unlock screen stood. */
async function seenUntilLocked(app, names) {
  const seen = new Set();
  await until(async () => {
    const text = (await app.text().catch(() => '')) ?? '';
    names.filter((name) => text.includes(name)).forEach((name) => seen.add(name));
    return (
      text.includes('Nothing of it can be read until you unlock.') ||
      text.includes('Everyone in it is made up.')
    );
  }, 'the unlock screen stands');
  return [...seen];
}

async function everyName(app) {
  const { rows } = await ask(app, 'list_people', { status: 'all', limit: 200 });
  return rows.map(({ name }) => name);
}

/** What comes of a command that reads the caseload. */
function callToday() {
  const call = window.__TAURI_INTERNALS__.invoke('today', { request: {} });
  return call.then(
    () => 'answered',
    ({ code }) => code,
  );
}

/** The same a little later; what came of it is kept in the one place that outlives the page. */
function callTodayIn(milliseconds) {
  window.name = 'nothing yet';
  const keep = (word) => (window.name = word);
  setTimeout(() => {
    window.__TAURI_INTERNALS__.invoke('today', { request: {} }).then(
      () => keep('answered'),
      () => keep('refused'),
    );
  }, milliseconds);
}
