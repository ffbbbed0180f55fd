import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, press, reply, settled, typeInto } from './in-window.js';
import {
  ariaSort,
  beginning,
  COLUMNS,
  contacts,
  howMany,
  moved,
  request,
  sortedBy,
} from '../../ui/views/people/logic.js';

const open = (how) => mounted('views/people/people.js', how);
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const names = (root) => [...root.querySelectorAll('tbody a')].map((link) => link.textContent);

test('a slow reply to an earlier word never covers a later one', async () => {
  const page = await reply('list_people', {});
  const row = (name) => ({ ...page.rows[0], id: name, name });
  const answers = { a: 40, al: 5 };
  const { root, $, view } = await open({
    replies: {
      async list_people({ query }) {
        await rest(answers[query] ?? 0);
        return { ...page, rows: [row(query || 'everyone')], total: 1 };
      },
    },
  });
  typeInto($('input'), 'a');
  await rest(65);
  typeInto($('input'), 'al');
  await rest(120);
  await settled();
  assert.deepEqual(names(root), ['al']);
  view.leave();
});

test('quick typing asks once, when it rests', async () => {
  const { $, calls, view } = await open();
  for (const query of ['o', 'on', 'one']) typeInto($('input'), query);
  await rest(90);
  assert.deepEqual(
    calls('list_people').map(({ query }) => query),
    ['', 'one'],
  );
  view.leave();
});

test('arrow keys walk the rows and a header says how it sorts', async () => {
  const { root, $, calls, view } = await open();
  const links = root.querySelectorAll('tbody a');
  links[0].focus();
  press(links[0], { key: 'ArrowDown' });
  assert.equal(document.activeElement, links[1]);
  press(links[1], { key: 'End' });
  assert.equal(document.activeElement, links[links.length - 1]);
  $('th.people-name button').click();
  await settled();
  assert.equal($('th.people-name').getAttribute('aria-sort'), 'descending');
  assert.equal(calls('list_people').at(-1).descending, true);
  $('th.people-name button').click();
  view.leave();
});

test('Enter in the search opens the first person', async () => {
  const { root, $, went, view } = await open();
  const first = root.querySelector('tbody a').getAttribute('href').slice(1);
  press($('input'), { key: 'Enter' });
  assert.deepEqual(went, [first]);
  view.leave();
});

test('more rows come after the ones already there', async () => {
  const page = await reply('list_people', {});
  const many = (offset) =>
    Array.from({ length: 100 }, (_, index) => ({
      ...page.rows[0],
      id: `p${offset + index}`,
      name: `Person ${offset + index}`,
    }));
  const { root, calls, view } = await open({
    replies: {
      list_people: ({ offset }) => ({
        ...page,
        rows: many(offset).slice(0, offset === 200 ? 5 : 100),
        total: 205,
      }),
    },
  });
  const more = () =>
    [...root.querySelectorAll('button')].find((button) => /Show more/.test(button.textContent));
  more().click();
  await settled();
  more().click();
  await settled();
  assert.equal(names(root).length, 205);
  assert.deepEqual(
    calls('list_people').map(({ offset }) => offset),
    [0, 100, 200],
  );
  assert.equal(more(), undefined);
  view.leave();
});

test('an empty caseload says how it begins', async () => {
  const page = await reply('list_people', {});
  const { $, view } = await open({
    replies: { list_people: () => ({ ...page, rows: [], total: 0, counts: {} }) },
  });
  assert.ok($('a[href="#/add-person"]'));
  view.leave();
});

test('sorting turns a column round and begins the longest wait first', () => {
  const first = beginning();
  assert.equal(sortedBy(first, 'name').descending, true);
  assert.deepEqual(sortedBy(first, 'waiting'), { ...first, sort: 'waiting', descending: true });
  assert.equal(ariaSort(first, COLUMNS[0]), 'ascending');
  assert.equal(ariaSort(first, COLUMNS[1]), 'none');
  assert.equal(ariaSort(first, { key: 'used', words: '' }), null);
});

test('keys move within the rows and no further', () => {
  const check = (key, from, to) => assert.equal(moved(key, from, 3), to);
  check('ArrowDown', 2, 2);
  check('ArrowDown', -1, 0);
  check('ArrowUp', 0, 0);
  check('Home', 2, 0);
  check('x', 1, null);
});

test('words of the table', () => {
  assert.equal(contacts({ used: 2, agreed: 6 }), '2 of 6');
  assert.equal(contacts({ used: 2, agreed: 0 }), '2');
  assert.equal(contacts({ used: 0, agreed: 0 }), '');
  assert.equal(howMany(0), 'nobody');
  assert.equal(howMany(1204), '1,204 people');
  assert.equal(request({ ...beginning(), query: ' peg ' }).query, 'peg');
});
