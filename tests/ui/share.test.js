// The screen turned to the person: what its keys do, and what they must not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, press, settled } from './in-window.js';

const { typed } = await import('../../ui/views/share/logic.js');

/** Begins at the first question. */
async function begun() {
  const shared = await mounted('views/share/share.js');
  const key = async (key, more) => {
    press(document.body, { key, ...more });
    await settled();
  };
  await key('Enter');
  const kept = () => shared.calls('keep_shared').at(-1)?.answers;
  return { ...shared, key, kept };
}

test('a digit answers, and 1 then 0 is 10 where there is a 10', async () => {
  const { key, kept, view } = await begun();
  await key('1');
  await key('0');
  assert.equal(kept()[0], '10');
  view.leave();
});

test('a digit is joined to what was typed just now, not to an answer of before', async () => {
  const { key, kept, view } = await begun();
  await key('1');
  await key('Enter');
  await key('Backspace');
  await key('0');
  assert.equal(kept()[0], '0');
  view.leave();
});

test('a key for a dialog above is no answer', async () => {
  const { key, calls, view } = await begun();
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.setAttribute('open', '');
  for (const each of ['9', 'x', 'Enter']) await key(each);
  assert.deepEqual(calls('keep_shared'), []);
  dialog.remove();
  view.leave();
});

test('who would rather not say is at the next question at once, and one key is one answer', async () => {
  const { key, kept, view } = await begun();
  press(document.body, { key: 'x' });
  press(document.body, { key: 'x', repeat: true });
  await settled();
  await key('5');
  assert.deepEqual(kept().slice(0, 2), ['x', '5']);
  view.leave();
});

test('what is finished is sent once, however long the key is held', async () => {
  const { key, calls, toasts, view } = await begun();
  for (const each of ['5', 'Enter', '5', 'Enter', '5', 'Enter', '5']) await key(each);
  press(document.body, { key: 'Enter' });
  press(document.body, { key: 'Enter' });
  await settled();
  assert.equal(calls('finish_shared').length, 1);
  assert.deepEqual(toasts, []);
  view.leave();
});

test('a digit that is no answer leaves what was held', () => {
  const item = { answers: [1, 2, 3].map((number) => ({ number })) };
  const check = (held, digit, expected) => assert.equal(typed(item, held, digit), expected);
  check('', '2', '2');
  check('2', '9', '2');
  check('1', '3', '3');
});
