import { settled, window } from './support/dom.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { whomBehind, asPage, about } = await import('../../ui/views/visit/logic.js');
const { KEYS, keysIn, mayDo } = await import('../../ui/shortcuts.js');
const { createAlarm } = await import('../../ui/components/alarm/alarm.js');

const choice = (code, words = code) => ({ code, words, group: '' });

test('names of people around stand in the recorder only while the sign is open', () => {
  const recorder = { values: { whom: 'person' }, choices: { whom: [choice('person'), choice('carer')] } };
  const codes = () => recorder.choices.whom.map(({ code }) => code);
  whomBehind(recorder, [choice('relation:s', 'Sue Hart')]);
  assert.deepEqual(codes(), ['person', 'carer', 'relation:s']);
  recorder.values.whom = 'relation:s';
  whomBehind(recorder, []);
  assert.deepEqual(
    recorder.choices.whom.at(-1),
    choice('relation:s', 'Someone else'),
    'chosen, without a name',
  );
  recorder.values.whom = 'carer';
  whomBehind(recorder, []);
  assert.deepEqual(codes(), ['person', 'carer']);
});

test('a visit is what the recorder knows as a page', () => {
  const recorder = { whom: [], appointment: '' };
  assert.equal(asPage({ person: 'p', call: 'Peggy', recorder, draft: null }).recorder.appointment, null);
  assert.equal(about({ purpose: '', bring: 'a leaflet' }), 'Bring: a leaflet');
  assert.equal(about({ purpose: 'First plan', bring: '' }), 'First plan');
});

test('during a visit only the keys of a visit do anything', () => {
  assert.deepEqual(keysIn('locked'), []);
  assert.equal(keysIn('unlocked').length, KEYS.length);
  for (const act of ['note', 'keys', 'privacy', 'cover', 'lock', 'undo', 'save'])
    assert.ok(mayDo(act, 'visiting'), act);
  for (const act of ['find', 'add-person', 'go:/today', 'go:/people', 'go:/settings'])
    assert.ok(!mayDo(act, 'visiting'), act);
});

const ringing = {
  out: true,
  ringing: true,
  until: '10:15',
  ago: '25 minutes ago',
  advice: 'Ring your buddy.',
};

/** An alarm over a page in a phase, with what it does written down. */
async function alarmIn(phase, now = ringing) {
  const box = document.createElement('dialog');
  document.body.append(box);
  const done = [];
  const answer = (words) => async (request) => {
    done.push(`${words} ${JSON.stringify(request ?? {})}`);
    return { out: true, ringing: false };
  };
  const api = { alarm: async () => now, quiet_alarm: answer('quiet_alarm') };
  const alarm = createAlarm(box, { api, phase: () => phase, safe: async () => done.push('end') });
  await alarm.look();
  const press = (key) =>
    box.querySelector('h2').dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }));
  return { box, alarm, done, press };
}

test('the alarm says plainly what it cannot do', async () => {
  const { box } = await alarmIn('locked');
  assert.ok(box.open);
  assert.match(box.textContent, /out by\s+10:15,\s+25 minutes ago/);
  assert.match(box.textContent, /Doorstep cannot call anyone\.\s+Ring your buddy\./);
});

test('nothing stands over the page while nobody is late', async () => {
  const { box, alarm } = await alarmIn('unlocked', { ...ringing, ringing: false });
  assert.ok(!box.open);
  assert.equal(alarm.out.get().out, true, 'but it is known that somebody is out');
});

test('keys that were meant for what lay below are no answer', async () => {
  const { done, press } = await alarmIn('unlocked');
  press('s');
  await settled();
  assert.deepEqual(done, []);
});

test('one key says safe: the visit ends where it can be written, and is noted where it cannot', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] });
  for (const [phase, expected] of [
    ['visiting', 'end'],
    ['unlocked', 'end'],
    ['locked', 'quiet_alarm {"safe":true}'],
    ['covered', 'quiet_alarm {"safe":true}'],
  ]) {
    const { done, press } = await alarmIn(phase);
    t.mock.timers.tick(2500);
    press('s');
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(done, [expected], phase);
  }
});

test('over another caseload it is said, and safe is noted for its own', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] });
  const { done, press, box } = await alarmIn('unlocked', { ...ringing, elsewhere: true });
  assert.match(box.textContent, /on a visit of another caseload/);
  t.mock.timers.tick(2500);
  press('s');
  assert.deepEqual(done, ['quiet_alarm {"safe":true}']);
});

test('another key gives ten more minutes, and Escape gives nothing', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] });
  const { done, press, box } = await alarmIn('visiting');
  t.mock.timers.tick(2500);
  press('Escape');
  assert.deepEqual(done, []);
  assert.ok(box.open);
  press('m');
  assert.deepEqual(done, ['quiet_alarm {"safe":false}']);
});
