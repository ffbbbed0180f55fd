import { emptyPage, settled } from './support/dom.js';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { mounted } from './support/views.js';

const { inDanger, keyOf, titleOf, TOLD, toldNow, toldWords } =
  await import('../../ui/views/concern/logic.js');
const { comeBack, forgetPlace, keepPlace, watchPlace } = await import('../../ui/bookmark.js');
const { draftPlace } = await import('../../ui/views/today/logic.js');
const { routes } = await import('../../ui/routes.js');

const route = routes.find(({ path }) => path === '/concern/:id');
const open = (params, how) => mounted(route, { params: { id: 'new', ...params }, ...how });
const asked = (backend, command) =>
  backend.world.calls.filter((call) => call.command === command).map(({ request }) => request);
const type = (field, words) => {
  field.value = words;
  field.dispatchEvent(new window.Event('input', { bubbles: true }));
};
const alt = (code) => document.dispatchEvent(new window.KeyboardEvent('keydown', { code, altKey: true }));

beforeEach(emptyPage);

test('what the screen decides', () => {
  const ways = [{ code: 'phone', words: 'By phone' }];
  const told = { a: toldNow(TOLD[0], '2026-11-24T14:10'), b: toldNow({ who: ' ', how: '' }, '') };
  assert.deepEqual(toldWords(told, ways), ['Safeguarding lead by phone 24/11 14:10']);
  assert.deepEqual(
    ['yes', 'unsure', 'no', ''].map((now) => inDanger({ now })),
    [true, true, false, false],
  );
  assert.equal(titleOf({ id: '', visiting: true }), 'Something to keep');
  assert.equal(
    keyOf({ id: '', draft_key: '' }, () => '7'),
    'concern:new:7',
  );
  assert.equal(
    keyOf({ id: '', draft_key: 'concern:new:1' }, () => '7'),
    'concern:new:1',
  );
  assert.equal(
    keyOf({ id: 'k1', draft_key: '' }, () => '7'),
    'concern:k1',
  );
});

test('a draft leads back to its own screen', () => {
  assert.equal(draftPlace({ key: 'concern:new:7' }), '/concern/new?draft=concern:new:7');
  assert.equal(draftPlace({ key: 'concern:k1' }), '/concern/k1?draft=concern:k1');
});

test('it says that nobody was told until somebody was, and one key says so', async () => {
  const { root, view } = await open();
  assert.match(root.textContent, /This app has told nobody\./);
  alt('KeyT');
  assert.doesNotMatch(root.textContent, /This app has told nobody\./);
  assert.match(
    root.textContent,
    /Doorstep tells nobody\. Told by you:\s+Safeguarding lead by phone 24\/11 09:12/,
  );
  await view.leave();
});

test('danger brings the steps and numbers beside it at once', async () => {
  const { root, view } = await open();
  assert.equal(root.querySelector('.concern-danger'), null);
  root.querySelector('#field-danger-now [value=yes]').click();
  const beside = root.querySelector('.concern-danger').textContent;
  for (const words of ['999', 'Ring 999', '020 7946 0101']) assert.ok(beside.includes(words), words);
  await view.leave();
});

test('what is typed is kept under a key of its own, and saved with the time it was begun', async () => {
  const { root, view, backend, toasts, went } = await open({ person: 'p-oneill' });
  type(root.querySelector('#field-said-words'), 'Gran, he hits me');
  await settled(600);
  const [kept] = asked(backend, 'keep_concern');
  assert.match(kept.key, /^concern:new:/);
  assert.deepEqual([kept.person, kept.values.values.said.words], ['p-oneill', 'Gran, he hits me']);
  view.acts.save();
  await settled();
  const [saved] = asked(backend, 'save_concern');
  assert.equal(saved.draft, kept.key);
  assert.equal(saved.groups.said.words, 'Gran, he hits me');
  assert.equal(saved.groups.seen.at, '2026-11-24T09:12:00Z');
  assert.deepEqual(
    toasts.map(({ message }) => message),
    ['Saved.'],
    'nothing to read for whoever sits beside',
  );
  assert.deepEqual(went, ['/person/p-oneill']);
  await view.leave();
});

test('during a visit the title is neutral, it cannot be filed elsewhere and has no undo that names it', async () => {
  const { root, view, toasts } = await open({ person: 'p-oneill' }, { phase: 'visiting' });
  assert.equal(root.querySelector('h1').textContent, 'Something to keep');
  assert.doesNotMatch(root.querySelector('.concern-whose').textContent, /Change/);
  type(root.querySelector('#field-said-words'), 'words');
  view.acts.save();
  await settled();
  assert.equal(toasts[0].undo, null);
  await view.leave();
});

test('a press of the mouse takes the cursor away, and the way back leads to where it was', async () => {
  watchPlace();
  const [field, button] = [document.createElement('textarea'), document.createElement('button')];
  Object.assign(field, { id: 'recorder-note', value: 'She showed me the seed' });
  document.getElementById('frame').append(field, button);
  window.location.hash = '#/person/p-oneill';
  field.focus();
  field.setSelectionRange(4, 10);
  button.focus();
  keepPlace();
  assert.equal(comeBack({ go: () => {}, act: () => {} }), true);
  await settled(250);
  assert.equal(document.activeElement, field);
  assert.deepEqual([field.selectionStart, field.selectionEnd], [4, 10]);
  button.focus();
  forgetPlace();
  keepPlace();
  comeBack({ go: () => {}, act: () => {} });
  await settled(250);
  assert.equal(document.activeElement, button, 'not over a lock');
});

test('the way back leads to the cursor', async () => {
  const went = [];
  const acts = [];
  const field = document.createElement('textarea');
  Object.assign(field, { id: 'recorder-note', value: 'She showed me the seed' });
  document.getElementById('frame').append(field);
  window.location.hash = '#/person/p-oneill';
  field.focus();
  field.setSelectionRange(4, 10);
  keepPlace();
  field.blur();
  field.setSelectionRange(0, 0);
  assert.equal(comeBack({ go: (path) => went.push(path), act: (name) => acts.push(name) }), true);
  await settled(250);
  assert.deepEqual(went, ['/person/p-oneill']);
  assert.equal(document.activeElement, field);
  assert.deepEqual([field.selectionStart, field.selectionEnd], [4, 10]);
  assert.equal(comeBack({ go: (path) => went.push(path), act: () => {} }), false, 'once');
  keepPlace();
  forgetPlace();
  assert.equal(comeBack({ go: () => {}, act: () => {} }), false, 'not over a lock');
});
