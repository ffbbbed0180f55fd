import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, settled } from './in-window.js';
import { signal } from '../../ui/lib/signal.js';
import { grouped, howManyFound, matchingActions, placeOf, step } from '../../ui/views/find/logic.js';

const open = async (text, how) => {
  const query = signal(text);
  return { query, ...(await mounted('views/find/find.js', { query, ...how })) };
};
const box = () => document.getElementById('find-box');
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test('the box walks the list without losing the focus, and Enter opens at the record', async () => {
  const { view, went, query } = await open('allot');
  assert.equal(box().getAttribute('aria-activedescendant'), 'hit-person-p-oneill');
  view.acts['find:ArrowDown']();
  assert.equal(box().getAttribute('aria-activedescendant'), 'hit-contact-c3');
  view.acts['find:Enter']();
  assert.deepEqual(went, ['/person/p-oneill?record=c3']);
  assert.equal(query.get(), '');
  view.leave();
  assert.equal(box().getAttribute('role'), null, 'the box is a plain box again');
});

test('found words are marked', async () => {
  const { $, view } = await open('allot');
  assert.match($('mark').textContent, /allotment/);
  view.leave();
});

test('a slow reply to an earlier word never covers a later one', async () => {
  const hit = (title) => ({ kind: 'person', id: title, person: title, title, snippet: [], when: '' });
  const { $, view, query } = await open('', {
    replies: {
      async find({ text }) {
        await rest(text === 'a' ? 60 : 5);
        return { hits: [hit(text)] };
      },
    },
  });
  query.set('a');
  await rest(70);
  query.set('al');
  await rest(150);
  await settled();
  assert.equal($('.finding-title').textContent.trim(), 'al');
  view.leave();
});

test('an action is found by its words and done', async () => {
  const { view, acts } = await open('lock', { replies: { find: () => ({ hits: [] }) } });
  view.acts['find:Enter']();
  assert.deepEqual(acts, ['lock']);
  view.leave();
});

test('actions match by the beginnings of words, all of them with nothing typed', () => {
  const ids = (text) => matchingActions(text).map(({ id }) => id);
  assert.deepEqual(ids('add per'), ['add-person']);
  assert.deepEqual(ids('xls'), ['import']);
  assert.deepEqual(ids('zebra'), []);
  assert.ok(ids('').length > 4);
});

test('names come first, then words, then things to do; an empty group has no heading', () => {
  const hits = [
    { kind: 'contact', id: 'c', person: 'p', title: '', snippet: [], when: '' },
    { kind: 'person', id: 'p', person: 'p', title: '', snippet: [], when: '' },
  ];
  assert.deepEqual(
    grouped(hits, []).map(({ options }) => options[0].id),
    ['hit-person-p', 'hit-contact-c'],
  );
});

test('a hit opens its person at the record, or its own form', () => {
  assert.equal(placeOf({ kind: 'person', id: 'p', person: 'p' }), '/person/p');
  assert.equal(placeOf({ kind: 'task', id: 't', person: 'p' }), '/person/p?record=t');
  assert.equal(placeOf({ kind: 'scheme', id: 's', person: null }), '/form/scheme/s');
});

test('arrows go round and counts are said', () => {
  assert.equal(step('ArrowDown', 2, 3), 0);
  assert.equal(step('ArrowUp', 0, 3), 2);
  assert.equal(step('ArrowDown', 0, 0), -1);
  assert.equal(howManyFound(0, 'x'), 'Nothing found.');
  assert.equal(howManyFound(1, 'x'), '1 result.');
  assert.equal(howManyFound(9, ''), '');
});
