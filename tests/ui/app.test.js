import { emptyPage, settled, window } from './support/dom.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fake } from './support/fake.js';

const backend = fake({ phase: 'locked', vocabularies: undefined });
window.__TAURI_INTERNALS__ = { invoke: backend };
emptyPage();
await import('../../ui/app.js');
await settled(300);

const $ = (selector) => document.querySelector(selector);
const press = (key, held = {}) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }),
  );

async function unlock() {
  $('#passphrase').value = 'orchard velvet tidal compass';
  $('#passphrase').dispatchEvent(new window.Event('input', { bubbles: true }));
  $('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
  await settled(300);
}

test('it begins with the passphrase and nothing of the caseload', () => {
  assert.ok($('#passphrase'));
  assert.equal($('.rail'), null);
});

test('unlocking opens Today in its frame', async () => {
  await unlock();
  assert.equal($('h1').textContent.trim(), 'Tuesday 24 November');
  assert.equal($('[aria-current=page]').textContent.trim(), 'Today');
});

test('the privacy key takes every name out of the document and gives them back', async () => {
  assert.match(document.body.textContent, /O’Neill/);
  press('F9');
  assert.doesNotMatch(document.documentElement.outerHTML, /O’Neill/);
  press('F9');
  assert.match(document.body.textContent, /O’Neill/);
});

test('hidden names stay hidden when a cover is lifted', async () => {
  press('F9');
  press('L', { ctrlKey: true, shiftKey: true });
  $('#cover-pin').value = '2580';
  $('#cover-pin').dispatchEvent(new window.Event('input', { bubbles: true }));
  $('dialog form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
  await settled(300);
  for (const digit of '2') press(digit);
  $('#pin').value = '2580';
  $('#pin').dispatchEvent(new window.Event('input', { bubbles: true }));
  $('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
  await settled(300);
  assert.equal($('h1').textContent.trim(), 'Tuesday 24 November');
  assert.doesNotMatch(document.documentElement.outerHTML, /O’Neill/);
  press('F9');
  assert.match(document.body.textContent, /O’Neill/);
});

test('a key opens the list of keys, and places are a key away', async () => {
  press('F1');
  assert.match($('dialog').textContent, /Hide or show every name/);
  $('dialog').close();
  await settled();
  press('2', { altKey: true });
  await settled(300);
  assert.equal(window.location.hash, '#/people');
});

test('a caseload that locked by itself is emptied from the window at the first refused command', async () => {
  press('F1');
  backend.world.phase = 'locked';
  window.location.hash = '#/today';
  await settled(300);
  assert.ok($('#passphrase'));
  assert.equal($('#dialogs dialog'), null);
  assert.doesNotMatch(document.documentElement.outerHTML, /O’Neill|Pereira|Demir/);
  assert.equal($('.rail'), null);
});

test('the lock key empties the window at once, and keeps what was half typed', async () => {
  await unlock();
  press('j', { ctrlKey: true });
  await settled(60);
  $('#quick-note').value = 'Rang about the allotment';
  $('#quick-note').dispatchEvent(new window.Event('input', { bubbles: true }));
  press('l', { ctrlKey: true });
  assert.doesNotMatch(document.documentElement.outerHTML, /allotment|O’Neill/);
  await settled(300);
  assert.ok($('#passphrase'));
  assert.deepEqual(
    backend.world.drafts.map(({ values }) => values),
    [{ note: 'Rang about the allotment', open: 'yes' }],
  );
  assert.equal(document.title, 'Doorstep');
});

test('a note that the lock cut short is gone on with; after it is done, the next begins anew', async () => {
  await unlock();
  press('j', { ctrlKey: true });
  await settled(60);
  assert.equal($('#quick-note').value, 'Rang about the allotment');
  press('Enter', { ctrlKey: true });
  await settled(60);
  press('j', { ctrlKey: true });
  await settled(60);
  assert.equal($('#quick-note').value, '');
  $('#quick-note').value = 'Ring the surgery';
  $('#quick-note').dispatchEvent(new window.Event('input', { bubbles: true }));
  press('Enter', { ctrlKey: true });
  await settled(60);
  const notes = backend.world.drafts.map(({ key, values }) => [key.split(':')[0], values.note]);
  assert.deepEqual(notes, [
    ['note', 'Ring the surgery'],
    ['note', 'Rang about the allotment'],
  ]);
});
