import './support/dom.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fake } from './support/fake.js';

const api = await import('../../ui/api.js');
const { createSession, jumped } = await import('../../ui/session.js');

function session(how) {
  const backend = fake(how);
  api.setBackend(backend);
  const blanks = [];
  let time = 0;
  const made = createSession({ api, blank: (on) => blanks.push(on), now: () => time });
  return { ...made, blanks, backend, pass: (ms) => (time += ms) };
}

const calls = (backend, command) => backend.world.calls.filter((call) => call.command === command).length;

test('the session stands where the desk says', async () => {
  const here = session({ phase: 'locked' });
  await here.refresh();
  assert.equal(here.state.get().phase, 'locked');
  here.take(await api.unlock({ passphrase: 'orchard velvet tidal compass' }));
  assert.equal(here.state.get().phase, 'unlocked');
});

test('a refused command shows the lock at once, before the desk has answered again', async () => {
  const here = session();
  await here.refresh();
  const phases = [];
  here.state.subscribe(({ phase }) => phases.push(phase));
  here.backend.world.phase = 'locked';
  here.locked();
  assert.deepEqual(phases, ['locked']);
});

test('the screen is covered before anything is asked, and uncovered after', async () => {
  const here = session();
  const asking = here.ask();
  assert.deepEqual(here.blanks, [true]);
  await asking;
  assert.deepEqual(here.blanks, [true, false]);
});

test('the screen is uncovered also where the question fails', async () => {
  const here = session({ replies: { session_state: () => Promise.reject(new Error('gone')) } });
  await assert.rejects(here.ask());
  assert.deepEqual(here.blanks, [true, false]);
});

test('keys keep it awake at most every twenty seconds, and only while it is unlocked', async () => {
  const here = session();
  await here.refresh();
  const press = (ms) => (here.pass(ms), here.awake());
  [0, 5_000, 14_000, 2_000].forEach(press);
  assert.equal(calls(here.backend, 'keep_awake'), 2);
  here.take({ ...here.state.get(), phase: 'locked' });
  press(60_000);
  assert.equal(calls(here.backend, 'keep_awake'), 2);
});

test('the lists of choices are asked for once, and again after a lock', async () => {
  const here = session();
  await here.refresh();
  await Promise.all([here.vocabularies(), here.vocabularies()]);
  assert.equal(calls(here.backend, 'vocabularies'), 1);
  here.take({ ...here.state.get(), phase: 'locked' });
  await here.vocabularies();
  assert.equal(calls(here.backend, 'vocabularies'), 2);
});

test('a laptop has slept where its clock moved more than five seconds between two ticks', () => {
  const check = (moved, expected) => assert.equal(jumped(1_000_000, 1_000_000 + moved), expected, `${moved}`);
  check(1_000, false);
  check(5_000, false);
  check(5_001, true);
  check(600_000, true);
  check(-600_000, true);
});
