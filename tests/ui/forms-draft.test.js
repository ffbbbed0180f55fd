import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, settled, typeInto } from './in-window.js';
import { added, begin, changed, groupsToSave, removed } from '../../ui/forms/logic.js';
import { meanwhile, restore, toKeep } from '../../ui/forms/kept.js';

const small = {
  kind: 'person',
  title: '',
  new_title: '',
  groups: [
    {
      name: 'name',
      legend: '',
      fields: [
        { name: 'given', label: 'Given name', type: 'text' },
        { name: 'family', label: 'Family name', type: 'text' },
      ],
    },
    { name: 'matters', legend: '', fields: [{ name: 'words', label: 'Words', type: 'lines' }] },
    {
      name: 'reach',
      legend: '',
      add: 'Add',
      fields: [
        { name: 'value', label: 'Number', type: 'text' },
        { name: 'preferred', label: 'First', type: 'tick' },
      ],
    },
  ],
};
const [name, , reach] = small.groups;
const held = {
  name: { given: 'Peg', family: 'Hart' },
  matters: { words: 'The allotment' },
  reach: { k1: { value: '1', preferred: true }, k2: { value: '2', preferred: false } },
};

/** As the desk gives a draft back: the same values, the names of the fields in the order of the alphabet. */
const sorted = (value) =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, sorted(value[key])]),
      )
    : value;

/** A form over `held` was left after `type`; the record holds `now` when it is opened again. */
function reopened(type, now) {
  const first = begin(small, held);
  const draft = { values: sorted(toKeep(type(first), { began: first, beginning: first })) };
  const beginning = begin(small, now);
  return { beginning, ...restore(small, beginning, draft) };
}

const typed = (group, field, value, item) => (values) => changed(values, { group, item, field }, value);
const since = (group, stands) => meanwhile(group, stands).map(({ field, value }) => [field?.name, value]);

test('only the groups that were touched are kept, each with what it began from', () => {
  const first = begin(small, held);
  const values = typed('name', 'given', 'Margaret')(first);
  assert.deepEqual(toKeep(values, { began: first, beginning: first }), {
    values: { name: { given: 'Margaret', family: 'Hart' } },
    began: { name: { given: 'Peg', family: 'Hart' } },
  });
});

test('over the same record a draft comes back whole and nothing else is written', () => {
  const stands = reopened(typed('name', 'given', 'Margaret'), held);
  assert.equal(stands.values.name.given, 'Margaret');
  assert.deepEqual(Object.keys(groupsToSave(small, held, stands.values)), ['name']);
  assert.deepEqual(since(name, stands), []);
});

test('a group that nobody touched shows what was written since, and is not written back', () => {
  const now = { ...held, matters: { words: 'Her grandson' } };
  const stands = reopened(typed('name', 'given', 'Margaret'), now);
  assert.equal(stands.values.matters.words, 'Her grandson');
  assert.deepEqual(Object.keys(groupsToSave(small, now, stands.values)), ['name']);
});

test('where both changed a group the words stay and what was written since is told', () => {
  const now = { ...held, name: { given: 'Meg', family: 'Hart' } };
  const stands = reopened(typed('name', 'given', 'Margaret'), now);
  assert.equal(stands.values.name.given, 'Margaret');
  assert.deepEqual(since(name, stands), [['given', 'Meg']]);
});

test('another field of the same group that changed since is told as well', () => {
  const now = { ...held, name: { given: 'Peg', family: 'O’Neill' } };
  assert.deepEqual(since(name, reopened(typed('name', 'given', 'Margaret'), now)), [['family', 'O’Neill']]);
});

test('what was told is told again after the words are kept once more', () => {
  const now = { ...held, name: { given: 'Meg', family: 'Hart' } };
  const stands = reopened(typed('name', 'given', 'Margaret'), now);
  const again = restore(small, stands.beginning, { values: sorted(toKeep(stands.values, stands)) });
  assert.deepEqual(since(name, { beginning: stands.beginning, ...again }), [['given', 'Meg']]);
});

test('where both wrote the same there is nothing to tell and nothing to keep', () => {
  const now = { ...held, name: { given: 'Margaret', family: 'Hart' } };
  const stands = reopened(typed('name', 'given', 'Margaret'), now);
  assert.deepEqual(since(name, stands), []);
  assert.deepEqual(toKeep(stands.values, stands), { values: {}, began: {} });
  const values = typed('name', 'given', 'Maggie')(stands.values);
  assert.deepEqual(since(name, { ...stands, values }), []);
});

test('the items of a list are told apart', () => {
  const check = (type, now, value, told) => {
    const stands = reopened(type, { ...held, reach: now });
    const shown = Object.entries(stands.values.reach).map(([key, item]) => [key, item.value]);
    assert.deepEqual(Object.fromEntries(shown), value);
    assert.deepEqual(since(reach, stands), told);
  };
  const { k1, k2 } = held.reach;
  const changedFirst = { value: '11', preferred: true };
  const mine = typed('reach', 'value', '22', 'k2');
  check(mine, { k1: changedFirst, k2 }, { k1: '11', k2: '22' }, []);
  check(mine, { k1, k2, k3: { value: '3' } }, { k1: '1', k2: '22', k3: '3' }, []);
  check(mine, { k2 }, { k2: '22' }, []);
  check(mine, { k1, k2: { value: '23' } }, { k1: '1', k2: '22' }, [['value', '23']]);
  check(mine, { k1 }, { k1: '1', k2: '22' }, [[undefined, undefined]]);
  const taken = (values) => removed(values, 'reach', 'k1');
  check(taken, { k1, k2 }, { k2: '2' }, []);
  check(taken, { k1: changedFirst, k2 }, { k2: '2' }, [['value', '11']]);
  check(taken, { k2 }, { k2: '2' }, []);
  check((values) => added(values, reach, 'k4'), { k1, k2 }, { k1: '1', k2: '2', k4: '' }, []);
});

test('a draft of another shape breaks nothing', () => {
  const beginning = begin(small, held);
  const check = (values, expected = beginning) =>
    assert.deepEqual(restore(small, beginning, values && { values }).values, expected);
  check(null);
  check({ name: { given: 'before there were two sides' } });
  check({ values: { name: 'broken', gone: {} }, began: { name: {}, gone: {} } });
  check({ values: { name: { given: ['M'] } }, began: { name: { given: 'Peg' } } });
  check(
    { values: { name: { given: 'Mar' } }, began: { name: { given: 'Peg' } } },
    { ...beginning, name: { given: 'Mar', family: 'Hart' } },
  );
});

const open = (how) =>
  mounted('forms/form.js', { params: { kind: 'person', id: 'p-oneill', person: 'p-oneill' }, ...how });

/** The form of a person whose given name was typed over while it was written elsewhere. */
const overtaken = (groups, draft = {}) =>
  open({
    replies: {
      open_form: () => ({
        kind: 'person',
        id: 'p-oneill',
        version: 'v2',
        groups,
        draft: { key: 'form:person:p-oneill', title: '', person: null, saved_words: '', values: draft },
      }),
    },
  });

const DRAFT = { values: { name: { given: 'Margaret' } }, began: { name: { given: 'Peg' } } };

test('what was written since stands beside the words, in words, at its group', async () => {
  const { $, view } = await overtaken({ name: { given: 'Meg' }, matters: { words: 'Now' } }, DRAFT);
  assert.equal($('#field-name-given').value, 'Margaret');
  assert.equal($('#field-matters-words').value, 'Now');
  const told = $('[data-group="name"] .form-meanwhile');
  assert.match(told.textContent.replace(/\s+/g, ' '), /Changed meanwhile: Given name: Meg/);
  assert.equal($('[data-group="matters"] .form-meanwhile'), null);
  typeInto($('#field-name-given'), 'Meg');
  assert.equal($('.form-meanwhile'), null, 'the two are one again');
  await view.leave();
});

test('a choice that was made since is told in the words of its list, an emptied field as empty', async () => {
  const draft = {
    values: { nhs: { number: '943 476 5919', absent: '' }, name: { given: 'Margaret' } },
    began: { nhs: { number: '1', absent: '' }, name: { given: 'Peg' } },
  };
  const { root, view } = await overtaken({ nhs: { number: '', absent: 'overseas' }, name: {} }, draft);
  const told = [...root.querySelectorAll('.form-meanwhile')].map((each) => each.textContent).join(' ');
  assert.match(told, /NHS number: empty; Why there is none: From overseas/);
  assert.match(told, /Given name: empty/);
  await view.leave();
});

test('a draft that the record has caught up with is dropped', async () => {
  const { calls, view } = await overtaken({ name: { given: 'Margaret' } }, DRAFT);
  await view.leave();
  assert.deepEqual(calls('discard_draft'), [{ key: 'form:person:p-oneill' }]);
});

test('a new record has nothing that could have changed', async () => {
  const { $, view } = await open({
    params: { kind: 'task', id: 'new', person: 'p-oneill' },
    replies: {
      open_form: () => ({
        kind: 'task',
        id: '',
        version: '',
        groups: { due: { on: '2026-11-25' } },
        draft: {
          values: { values: { due: { on: '2026-12-01' } }, began: { due: { on: '2026-11-24' } } },
        },
      }),
    },
  });
  assert.equal($('#field-due-on').value, '2026-12-01');
  assert.equal($('.form-meanwhile'), null);
  await view.leave();
});

test('the last second of typing is kept before a save is tried', async () => {
  let keptFirst;
  const { $, world, view } = await open({
    replies: {
      save_record() {
        keptFirst = world.drafts[0]?.values.values.name.given;
        throw { code: 'locked', message: 'The caseload is locked.', advice: 'Unlock it.', problems: [] };
      },
    },
  });
  typeInto($('#field-name-given'), 'Marg');
  await view.acts.save();
  assert.equal(keptFirst, 'Marg');
  await view.leave();
});

test('a key pressed while a save is under way makes no draft', async () => {
  const slowly = () => new Promise((done) => setTimeout(() => done({ id: 'p-oneill', undo: 1 }), 450));
  const { $, calls, view } = await open({ replies: { save_record: slowly } });
  typeInto($('#field-name-given'), 'Meg');
  const saving = view.acts.save();
  typeInto($('#field-name-given'), 'Megan');
  await saving;
  await view.leave();
  assert.deepEqual(
    calls('save_draft').map(({ values }) => values.values.name.given),
    ['Meg'],
  );
});

test('a conflict that has to be settled first is said like any refusal, and the draft stays', async () => {
  const refusal = {
    code: 'in-conflict',
    message: 'Two laptops wrote this differently.',
    advice: 'Settle it on the person’s page, then save again.',
    problems: [],
  };
  const { $, world, view } = await open({
    replies: {
      save_record() {
        throw refusal;
      },
    },
  });
  typeInto($('#field-name-given'), 'Meg');
  await view.acts.save();
  await settled();
  assert.match($('.error-summary').textContent, /wrote this differently.*Settle it/s);
  await view.leave();
  assert.equal(world.drafts[0].values.values.name.given, 'Meg');
});
