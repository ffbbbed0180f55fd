import './support/dom.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { paramsOf, resolve } = await import('../../ui/router.js');
const { routes } = await import('../../ui/routes.js');

test('a pattern takes its paths and gives their parameters', () => {
  const check = (pattern, path, expected) =>
    assert.deepEqual(paramsOf(pattern, path), expected, `${pattern} ${path}`);
  check('/today', '/today', {});
  check('/today', '/people', null);
  check('/person/:id', '/person/p1', { id: 'p1' });
  check('/person/:id', '/person', null);
  check('/person/:id', '/person/p1/record', null);
  check('/person/:id/:part', '/person/p1/record', { id: 'p1', part: 'record' });
  check('/form/:kind/:id', '/form/task/a%20b', { kind: 'task', id: 'a b' });
  check('/person/:id', '/person/%E0%A4%A', { id: '%E0%A4%A' });
});

test('an address shows its screen only in its phase, and the home of the phase in every other', () => {
  const check = (hash, phase, path) =>
    assert.equal(resolve(hash, phase).path, path, `${hash} while ${phase}`);
  check('#/people', 'unlocked', '/people');
  check('#/people', 'locked', '/unlock');
  check('#/people', 'covered', '/cover');
  check('#/people', 'clock-question', '/clock');
  check('#/people', 'new', '/set-up');
  check('#/people', 'confirm-recovery', '/set-up');
  check('#/recover', 'locked', '/recover');
  check('#/recover', 'unlocked', '/today');
  check('#/restore', 'new', '/restore');
  check('', 'unlocked', '/today');
  check('#/nowhere', 'unlocked', '/today');
});

test('what an address asks beside its path reaches its screen only', () => {
  assert.deepEqual(resolve('#/person/p1?focus=note', 'unlocked').params, { focus: 'note', id: 'p1' });
  assert.deepEqual(resolve('#/person/p1?focus=note', 'locked').params, {});
});

test('every phase has a home and every route leads to a module with mount', async () => {
  for (const phase of ['new', 'confirm-recovery', 'locked', 'clock-question', 'covered', 'unlocked'])
    assert.ok(resolve('', phase).route.phases.includes(phase));
  for (const { path, load } of routes) assert.equal(typeof (await load()).mount, 'function', path);
});
