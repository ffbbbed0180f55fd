import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Doorstep } from './support/doorstep.js';
import { until } from './support/driver.js';
import { setUp, unlock } from './support/steps.js';

const TEN_MINUTES = 600_000;
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

test('after sleep no command answers and nothing is shown before the unlock screen', async () => {
  assert.equal(await app.page.runAsync(callToday), 'answered');
  await app.page.run(callTodayIn, 300);
  app.suspend();
  await pause(600);
  app.moveClock(TEN_MINUTES);
  app.resume();
  await app.sees(LOCKED);
  assert.notEqual(await app.page.run(() => window.name), 'answered');
});

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
