import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, press, reply, settled, typeInto } from './in-window.js';
import { about, begin, retimed, ticked, toRequest } from '../../ui/views/no-reply/logic.js';

const NOW = '2026-11-24T09:40:00Z';
const open = (how) => mounted('views/no-reply/no-reply.js', { params: { id: 'a2' }, ...how });

test('a tick keeps its time, which can be put right, and a second press takes it back', () => {
  const empty = begin({ draft: null });
  const once = ticked(empty, 'rang', NOW);
  assert.deepEqual(once.ticks, { rang: { at: '2026-11-24T09:40', words: '' } });
  assert.deepEqual(ticked(once, 'rang', NOW), empty);
  assert.equal(retimed(once.ticks.rang, '09:35'), '2026-11-24T09:35');
  assert.equal(retimed(once.ticks.rang, ''), '2026-11-24T09:40');
});

test('the request has the ticked steps in the host’s order, as instants', async () => {
  const view = await reply('no_reply', { appointment: 'a2' });
  const summer = '2026-07-01T08:40:00Z';
  let values = ticked(ticked(begin(view), 'told', summer), 'rang', summer);
  values = about({ ...values, note: ' Milk on the step ' }, 'told', { words: ' Sue ' });
  assert.deepEqual(toRequest('a2', view, values), {
    appointment: 'a2',
    steps: [
      { step: 'rang', at: summer, words: '' },
      { step: 'told', at: summer, words: 'Sue' },
    ],
    note: 'Milk on the step',
    retry_at: '',
    draft: 'no-reply:a2',
  });
});

test('steps are ticked, kept as they are, and saved as one with the next try', async () => {
  const { root, $, calls, went, toasts, view } = await open();
  $('.no-reply-step input').click();
  assert.match($('[type=time]').value, /^09:4\d$/);
  root.querySelector('.no-reply-step:last-child input').click();
  typeInto($('#no-reply-told'), 'Sue');
  typeInto($('#no-reply-retry'), '2026-11-26T10:00');
  view.acts.save();
  await settled();
  const [request] = calls('record_no_reply');
  assert.deepEqual(
    request.steps.map(({ step, words }) => [step, words]),
    [
      ['rang', ''],
      ['told', 'Sue'],
    ],
  );
  assert.equal(request.retry_at, '2026-11-26T10:00');
  assert.deepEqual(Object.keys(calls('save_draft').at(-1).values.ticks), ['rang', 'told']);
  assert.equal(typeof toasts[0].undo, 'number');
  assert.deepEqual(went, ['/today']);
  await view.leave();
});

test('times are offered for the next try, and Ctrl with a number takes one', async () => {
  const { $, root, calls, view } = await open();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const [asked] = calls('offer_times');
  assert.deepEqual(
    [asked.person, asked.channel, asked.place, asked.minutes],
    ['p-oneill', 'home-visit', '', 45],
  );
  const offered = root.querySelectorAll('.times-choice');
  press($('#no-reply-note'), { key: '2', code: 'Digit2', ctrlKey: true });
  assert.equal($('#no-reply-retry').value, '2026-11-25T09:30');
  await new Promise((resolve) => setTimeout(resolve, 200));
  assert.match($('.times-warnings').textContent, /Overlaps/);
  offered[2].click();
  view.acts.save();
  await settled();
  assert.equal(calls('record_no_reply')[0].retry_at, '2026-11-25T12:00');
  await view.leave();
});

test('what was ticked before a lock is there again', async () => {
  const whole = await reply('no_reply', { appointment: 'a2' });
  const values = { ticks: { card: { at: '2026-11-24T09:44', words: '' } }, note: '', retry_at: '' };
  const { root, view } = await open({
    replies: { no_reply: () => ({ ...whole, draft: { values } }) },
  });
  const boxes = [...root.querySelectorAll('.no-reply-step > .tick input')].map(({ checked }) => checked);
  assert.deepEqual(boxes, [false, false, true, false, false, false]);
  await view.leave();
});

test('a refusal is said and nothing is lost', async () => {
  const refuse = () => {
    throw { code: 'changed-since', message: 'It was written up already.', advice: '', problems: [] };
  };
  const { $, went, view } = await open({ replies: { record_no_reply: refuse } });
  $('.no-reply-step input').click();
  press($('form'), { key: 'Enter', ctrlKey: true });
  view.acts.save();
  await settled();
  assert.match($('.error-summary').textContent, /written up already/);
  assert.ok($('.no-reply-step input').checked);
  assert.deepEqual(went, []);
  await view.leave();
});
