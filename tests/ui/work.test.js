import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled } from './support/dom.js';
import { fake } from './support/fake.js';
import { mounted } from './support/views.js';

const { after, stepTo, practicesOf, waitingOf } = await import('../../ui/views/gp-record/logic.js');
const { begins, changed, others, toRequest, toggled } = await import('../../ui/views/activity/logic.js');
const { withOffer } = await import('../../ui/components/gp-text/gp-text.js');
const { TYPES } = await import('../../ui/forms/fields.js');
const { placeAfter } = await import('../../ui/forms/logic.js');

const screen = (name) => ({ load: () => import(`../../ui/views/${name}/${name}.js`) });
const press = (init) =>
  document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
  );
const asked = ({ world }, command) => world.calls.filter((call) => call.command === command);

test('after a tick the next one is looked at, and arrows stop at the ends', () => {
  const all = ['a', 'b', 'c'].map((id) => ({ id }));
  assert.deepEqual(
    ['a', 'b', 'c'].map((id) => after(all, id)),
    ['b', 'c', 'b'],
  );
  assert.equal(after([{ id: 'a' }], 'a'), '');
  assert.equal(stepTo(all, 'a', 'ArrowDown').id, 'b');
  assert.equal(stepTo(all, 'a', 'ArrowUp'), undefined);
  assert.equal(stepTo(all, 'a', 'Enter'), undefined);
  const record = {
    practices: [
      { name: 'x', waiting: all },
      { name: '', waiting: [{ id: 'd' }] },
    ],
  };
  assert.equal(practicesOf(record, null).length, 2);
  assert.deepEqual(waitingOf(record, ''), [{ id: 'd' }]);
});

test('a register says who came, whatever was ticked on the way', () => {
  const kept = begins({ people: [{ id: 'a', name: 'A' }], unnamed: 2 });
  let ticks = toggled(kept, { id: 'b', name: 'B' });
  assert.equal(changed(ticks, kept), true);
  assert.deepEqual(toRequest('x', ticks), { activity: 'x', people: ['a', 'b'], unnamed: 2 });
  ticks = toggled(ticks, { id: 'b', name: 'B' });
  assert.equal(changed(ticks, kept), false);
  assert.deepEqual(
    others([{ id: 'a' }, { id: 'b' }], ticks),
    [{ id: 'b' }],
    'who is not ticked after all can be found again',
  );
  assert.equal(toRequest('x', { people: [], unnamed: 'some' }).unnamed, 0);
});

test('an offered step becomes a sentence, and miles are tenths', () => {
  assert.equal(withOffer('', 'Ring the society'), 'Ring the society.');
  assert.equal(withOffer('Agreed. ', 'Ring.'), 'Agreed. Ring.');
  assert.equal(TYPES.miles.from('3.4'), 34);
  assert.equal(TYPES.miles.to(34), '3.4');
  assert.deepEqual([TYPES.miles.from(''), TYPES.miles.to(0)], [0, '']);
  assert.equal(placeAfter({ kind: 'activity', id: 'x' }), '/activity/x');
  assert.equal(placeAfter({ kind: 'task', person: 'p', id: 'x' }), '/person/p');
});

test('copy and tick are one key each, and the next stands there', async () => {
  const { root, view, backend, toasts } = await mounted(screen('gp-record'));
  assert.match(root.querySelector('.gp-one').textContent, /Margaret O’Neill/);
  press({ code: 'KeyC', key: 'c', altKey: true });
  await settled();
  assert.match(asked(backend, 'copy_words')[0].request.words, /871731000000106/);
  press({ code: 'KeyE', key: 'e', altKey: true });
  await settled(60);
  const [{ request }] = asked(backend, 'mark_entered');
  assert.deepEqual(request, { kind: 'contact', id: 'c1', entered: true, words: '' });
  assert.equal(toasts[0].message, 'Entered in the GP system.');
  assert.match(root.querySelector('.gp-one').textContent, /Kwame Mensah/);
  await view.leave();
});

test('a long list says how much of it is shown, and a practice is asked for by itself', async () => {
  const whole = (request) => fake()('gp_record', { request });
  const gp_record = async (request) => ({
    ...(await whole(request)),
    shown_words: request.practice === null ? '200 of 314 shown, the oldest first' : '',
  });
  const { root, backend } = await mounted(screen('gp-record'), { replies: { gp_record } });
  assert.match(root.querySelector('.gp-head').textContent, /3 to enter, 200 of 314 shown/);
  const select = root.querySelector('select');
  select.value = '';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(60);
  assert.deepEqual(
    asked(backend, 'gp_record').map(({ request }) => request.practice),
    [null, ''],
  );
  assert.match(root.querySelector('.gp-one').textContent, /Alan Pryce/);
  assert.equal(select.options.length, 3, 'the others can still be chosen');
});

test('nothing is copied before they were asked, and the answer goes onto the referral', async () => {
  const { root, backend } = await mounted(screen('gp-record'), { params: { record: 'c3' } });
  assert.equal(root.querySelector('.gp-acts button').getAttribute('aria-disabled'), 'true');
  press({ code: 'KeyC', key: 'c', altKey: true });
  await settled();
  assert.equal(asked(backend, 'copy_words').length, 0);
  root.querySelector('.gp-notice button').click();
  await settled(60);
  const [{ request }] = asked(backend, 'save_record');
  assert.equal(request.groups.agreement.gp_may_be_told, 'yes');
});

test('Enter ticks the first who is found, and one save says who came', async () => {
  const { root, backend, toasts } = await mounted(screen('activity'), { params: { id: 'choir' } });
  const box = root.querySelector('#register-find');
  box.value = 'o';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(120);
  box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await settled();
  assert.equal(root.querySelectorAll('.register-people input:checked').length, 3);
  root.querySelector('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settled(60);
  const [{ request }] = asked(backend, 'save_register');
  assert.deepEqual(request, { activity: 'choir', people: ['p-mensah', 'p-pereira', 'p-oneill'], unnamed: 2 });
  assert.ok(toasts[0].undo);
});

test('the sheet is copied as it is', async () => {
  const { root, backend } = await mounted(screen('claims'));
  assert.equal(root.querySelectorAll('tbody tr').length, 3);
  root.querySelector('.row button').click();
  await settled();
  assert.equal(asked(backend, 'copy_words').length, 1);
});
