import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, settled, typeInto } from './in-window.js';
import { blank, looksLike, problems, request, restore } from '../../ui/views/add-person/logic.js';

const open = (how) => mounted('views/add-person/add-person.js', how);

test('one name and one phone is enough', async () => {
  const { $, calls, went, view } = await open();
  typeInto($('#add-given'), 'Alan');
  typeInto($('#add-phone'), '07700 900877');
  await view.acts.save();
  await settled();
  const [sent] = calls('add_person');
  assert.equal(sent.given, 'Alan');
  assert.equal(sent.draft, 'add-person');
  assert.deepEqual(went, ['/person/p-oneill']);
  await view.leave();
});

test('without a way to reach them it says so, links to the field, and nothing is sent', async () => {
  const { $, calls, view } = await open();
  typeInto($('#add-given'), 'Alan');
  await view.acts.save();
  assert.equal(document.activeElement, $('.error-summary'));
  $('.error-summary a[href="#add-phone"]').click();
  assert.equal(document.activeElement, $('#add-phone'));
  assert.equal(calls('add_person').length, 0);
  await view.leave();
});

test('someone who may be here already is said while typing, with a way to look', async () => {
  const { $, view } = await open();
  typeInto($('#add-family'), 'Oneill');
  await new Promise((resolve) => setTimeout(resolve, 320));
  await settled();
  assert.ok($('.add-alike a[href="#/person/p-oneill"]'));
  await view.leave();
});

test('leaving keeps the form, and it comes back', async () => {
  const { $, world, view } = await open();
  typeInto($('#add-given'), 'Al');
  await view.leave();
  assert.equal(world.drafts[0].key, 'add-person');
  const again = await open({ replies: { list_drafts: () => ({ drafts: world.drafts }) } });
  assert.equal(again.$('#add-given').value, 'Al');
  await again.view.leave();
});

test('what is enough', () => {
  const check = (values, ...fields) =>
    assert.deepEqual(
      problems({ ...blank(), ...values }).map(({ field }) => field),
      fields,
    );
  check({}, 'given', 'phone');
  check({ family: 'Pryce', find_at: 'by the library' });
  check({ given: ' ', phone: '1' }, 'given');
});

test('a draft of another shape breaks nothing', () => {
  assert.deepEqual(restore({ values: { needs: 'food', strange: 1 } }), blank());
  assert.deepEqual(restore(undefined), blank());
});

test('too little typed asks nothing', () => {
  assert.equal(looksLike({ ...blank(), given: 'Al' }), null);
  assert.equal(looksLike({ ...blank(), given: 'Alan' }).given, 'Alan');
  assert.equal(request({ ...blank(), given: ' Alan ' }).given, 'Alan');
});
