import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mounted, settled, typeInto } from './in-window.js';
import { forms } from '../../ui/forms/index.js';
import { TYPES } from '../../ui/forms/fields.js';
import {
  added,
  begin,
  changed,
  draftKey,
  groupsToSave,
  inputId,
  places,
  removed,
} from '../../ui/forms/logic.js';
import { fromLondon, toLondon } from '../../ui/forms/when.js';
import { canBeCancelled } from '../../ui/forms/whole.js';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const kind = (name) =>
  `${read('src-tauri/domain/src/kinds.rs')}\n${read(`src-tauri/domain/src/kinds/${name}.rs`)}`;

/** The fields of a struct in the source of the records. */
function fieldsOf(source, struct) {
  const body =
    source.match(new RegExp(`\\n    ${struct}(?: is [^{]*)? \\{([\\s\\S]*?)\\n    \\}`))?.[1] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/^\s+(\w+): ([^\n]+),$/gm)].map(([, name, type]) => [name, type]),
  );
}

for (const [name, form] of Object.entries(forms)) {
  test(`the ${name} form asks only for what the record has`, () => {
    const source = kind(name);
    const groups = fieldsOf(source, name[0].toUpperCase() + name.slice(1));
    assert.ok(form.groups.length > 0);
    for (const group of form.groups) {
      const struct = groups[group.name]?.replace(/^Items<(.*)>$/, '$1');
      assert.ok(struct, `${name} has no group ${group.name}`);
      assert.equal(
        Boolean(group.add),
        groups[group.name].startsWith('Items<'),
        `${group.name} is a list in one and not in the other`,
      );
      const known = Object.keys(fieldsOf(source, struct));
      for (const field of group.fields)
        assert.ok(known.includes(field.name), `${name}.${group.name} has no field ${field.name}`);
    }
  });

  test(`the ${name} form has a label, a known type and a known list for every field`, () => {
    // The questionnaires are a list that the desk adds.
    const lists = { ...JSON.parse(read('assets/vocabularies.json')).lists, instrument: {} };
    const fields = form.groups.flatMap((group) => group.fields);
    for (const { label, type, list } of fields) {
      assert.ok(label && type in TYPES);
      if (['choice', 'choices'].includes(type)) assert.ok(list in lists, `no list ${list}`);
    }
  });
}

const small = {
  kind: 'person',
  title: '',
  new_title: '',
  groups: [
    { name: 'name', legend: '', fields: [{ name: 'given', label: '', type: 'text' }] },
    { name: 'offer', legend: '', fields: [{ name: 'contacts', label: '', type: 'number' }] },
    {
      name: 'reach',
      legend: '',
      add: 'Add',
      fields: [
        { name: 'value', label: '', type: 'text' },
        { name: 'preferred', label: '', type: 'tick' },
      ],
    },
  ],
};
const held = {
  name: { given: 'Peg', family: 'O’Neill' },
  offer: { contacts: 6 },
  reach: { k1: { value: '1', whose: 'Sue', preferred: true } },
};

test('only changed groups are written, whole, with what the form does not show', () => {
  const values = changed(begin(small, held), { group: 'name', field: 'given' }, ' Margaret ');
  assert.deepEqual(groupsToSave(small, held, values), { name: { given: 'Margaret', family: 'O’Neill' } });
  assert.deepEqual(groupsToSave(small, held, begin(small, held)), {});
});

test('an item that was taken out is null, a new one has its key', () => {
  const begun = begin(small, held);
  const values = changed(
    added(removed(begun, 'reach', 'k1'), small.groups[2], 'k2'),
    { group: 'reach', item: 'k2', field: 'value' },
    '2',
  );
  assert.deepEqual(groupsToSave(small, held, values).reach, {
    k1: null,
    k2: { value: '2', preferred: false },
  });
});

test('numbers are numbers when they go, and nothing where nothing stands', () => {
  const values = changed(begin(small, held), { group: 'offer', field: 'contacts' }, '');
  assert.deepEqual(groupsToSave(small, held, values).offer, { contacts: 0 });
});

test('every field that can be wrong has a place to go to', () => {
  const at = places(small, begin(small, held));
  assert.equal(at['reach/k1.value'], inputId('reach/k1.value'));
  assert.equal(at['name.given'], 'field-name-given');
});

test('what came of an appointment is told where it makes a contact, not in the form', () => {
  const asked = forms.appointment.groups.map((group) => group.name);
  assert.deepEqual(asked, ['time', 'venue', 'purpose']);
});

test('not asked and nothing are shown as one answer', () => {
  const check = (value, shown) => assert.equal(TYPES.answer.to(value), shown);
  check('not-asked', '');
  check(undefined, '');
  check('no', 'no');
});

test('drafts of new records are told apart by whose they are', () => {
  assert.equal(draftKey('task', 't1', 'p1'), 'form:task:t1');
  assert.equal(draftKey('task', '', 'p1'), 'form:task:new:p1');
});

test("London's wall clock and instants go both ways, over both changes of the clock", () => {
  const check = (local, instant) => assert.equal(fromLondon(local), instant);
  check('2026-06-24T09:30', '2026-06-24T08:30:00Z');
  check('2026-12-24T09:30', '2026-12-24T09:30:00Z');
  check('2026-10-25T01:30', '2026-10-25T00:30:00Z');
  check('2026-10-25T00:59', '2026-10-24T23:59:00Z');
  check('not a time', '');
  check('', '');
  assert.equal(toLondon('2026-06-24T08:30:00Z'), '2026-06-24T09:30');
  assert.equal(toLondon(''), '');
});

const open = (how) =>
  mounted('forms/form.js', { params: { kind: 'person', id: 'p-oneill', person: 'p-oneill' }, ...how });

test('Ctrl+Enter saves the changed group and goes back to the person', async () => {
  const { $, calls, went, toasts, view } = await open();
  typeInto($('#field-name-pronouns'), 'she/they');
  await view.acts.save();
  await settled();
  const [request] = calls('save_record');
  assert.deepEqual(Object.keys(request.groups), ['name']);
  assert.equal(request.groups.name.pronouns, 'she/they');
  assert.equal(request.version, 'v1');
  assert.equal(request.draft, 'form:person:p-oneill');
  assert.deepEqual(went, ['/person/p-oneill']);
  assert.equal(typeof toasts[0].undo, 'number');
  await view.leave();
});

test('a refused form says what is wrong above and at the field, and keeps every word', async () => {
  const { $, view } = await open({
    replies: {
      save_record() {
        const problems = [{ field: 'born.on', message: 'This is not a day that the calendar has.' }];
        throw {
          code: 'invalid',
          message: 'There is something to put right.',
          advice: 'Nothing was saved.',
          problems,
        };
      },
    },
  });
  typeInto($('#field-born-on'), '31 Feb 1948');
  await view.acts.save();
  await settled();
  assert.equal(document.activeElement, $('.error-summary'));
  $('.error-summary a[href="#field-born-on"]').click();
  assert.equal(document.activeElement, $('#field-born-on'));
  assert.equal($('#field-born-on').value, '31 Feb 1948');
  assert.equal($('#field-born-on').getAttribute('aria-invalid'), 'true');
  await view.leave();
});

test('leaving a form keeps what was typed, and it comes back', async () => {
  const { $, world, view } = await open();
  typeInto($('#field-name-given'), 'Marg');
  await view.leave();
  assert.equal(world.drafts[0].key, 'form:person:p-oneill');
  assert.equal(world.drafts[0].values.values.name.given, 'Marg');
});

test('an item is added with the keyboard where it will be typed, and taken out again', async () => {
  const { $, root, view } = await open();
  const before = root.querySelectorAll('[data-item]').length;
  $('[data-add="reach"]').click();
  assert.equal(root.querySelectorAll('[data-item]').length, before + 1);
  assert.ok(document.activeElement.closest('[data-item]'));
  [...root.querySelectorAll('[data-item] > button')].at(-1).click();
  assert.equal(root.querySelectorAll('[data-item]').length, before);
  assert.equal(document.activeElement, $('[data-add="reach"]'));
  await view.leave();
});

test('a form opens at the group it was asked for', async () => {
  const { view } = await open({
    params: { kind: 'person', id: 'p-oneill', person: 'p-oneill', group: 'communication' },
  });
  assert.ok(document.activeElement.closest('[data-group="communication"]'));
  await view.leave();
});

test('there is no form for a kind that does not exist', async () => {
  const { root, view } = await open({ params: { kind: 'spell', id: 'new' } });
  assert.match(root.textContent, /no such form/);
  await view.leave();
});

test('a key that saves does nothing twice', async () => {
  const { $, calls, view } = await open();
  typeInto($('#field-name-given'), 'Meg');
  await Promise.all([view.acts.save(), view.acts.save()]);
  assert.equal(calls('save_record').length, 1);
  await view.leave();
});

test('every record that there is can be deleted from its form, and the deletion undone', async () => {
  for (const kind of Object.keys(forms)) {
    const { root, calls, went, toasts, view } = await mounted('forms/form.js', {
      params: { kind, id: 'x1', person: 'p-oneill' },
    });
    root.querySelector('.link-grave').click();
    await settled();
    document.querySelector('#dialogs form').dispatchEvent(new window.Event('submit', { cancelable: true }));
    await settled();
    assert.deepEqual(calls('delete_record'), [{ kind, id: 'x1' }]);
    assert.equal(typeof toasts[0].undo, 'number');
    assert.deepEqual(went, [kind === 'person' ? '/people' : '/person/p-oneill']);
    await view.leave();
  }
});

test('a record that is not there yet has nothing to delete', async () => {
  const { root, view } = await mounted('forms/form.js', { params: { kind: 'task', id: 'new' } });
  assert.equal(root.querySelector('.link-grave'), null);
  await view.leave();
});

test('only an appointment that is still planned can be cancelled', () => {
  const check = (kind, id, outcome, expected) =>
    assert.equal(canBeCancelled({ kind, id, groups: { result: { outcome } } }), expected, outcome);
  check('appointment', 'a1', 'planned', true);
  check('appointment', 'a1', '', true);
  check('appointment', 'a1', 'happened', false);
  check('appointment', 'a1', 'cancelled-by-us', false);
  check('appointment', '', 'planned', false);
  check('task', 't1', '', false);
});
