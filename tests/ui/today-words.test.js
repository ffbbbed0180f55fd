/** What Today says and where it leads, without a window. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backupWords, caseloadWords, draftPlace, nextDayWords, step } from '../../ui/views/today/logic.js';
import { joined } from '../../ui/lib/words.js';

test('what the next day says counts who is not reminded', () => {
  const day = (...reminded) => ({ appointments: reminded.map((each) => ({ reminded: each })) });
  assert.equal(nextDayWords(day('', 'texted today', '')), '3 booked, 2 to remind');
  assert.equal(nextDayWords(day('rung today')), '1 booked, all reminded');
});

test('arrow keys stop at either end', () => {
  assert.equal(step('ArrowDown', -1, 3), 0);
  assert.equal(step('ArrowDown', 2, 3), 2);
  assert.equal(step('ArrowUp', 0, 3), 0);
  assert.equal(step('ArrowUp', 3, 3), 2);
  assert.equal(step('ArrowDown', -1, 0), -1);
});

test('zero is said only where zero is known', () => {
  assert.deepEqual(backupWords(null), { words: 'No backup yet', late: true });
  assert.deepEqual(backupWords(0), { words: 'Backed up today', late: false });
  assert.deepEqual(backupWords(8), { words: 'Last backup 8 days ago', late: true });
  assert.equal(caseloadWords({ open: 52, agreed_capacity: 0 }), '52 open');
  assert.equal(caseloadWords({ open: 52, agreed_capacity: 60 }), '52 open of 60 agreed');
});

test('a draft is continued where it began', () => {
  const check = (key, person, place) => assert.equal(draftPlace({ key, person }), place);
  check('contact:p1', 'p1', '/person/p1?focus=recorder');
  check('add-person', null, '/add-person');
  check('no-reply:a1', 'p1', '/no-reply/a1');
  check('form:task:t1', 'p1', '/form/task/t1?person=p1');
  check('form:task:new:p1', null, '/form/task/new?person=p1');
  for (const kind of ['status', 'moved', 'died']) check(`${kind}:p1`, 'p1', `/person/p1?ask=${kind}`);
  check('died:gone', null, null);
  check('something-newer', null, null);
});

test('two notes are joined, the earlier first', () => {
  assert.equal(joined('one', 'two'), 'one\n\ntwo');
  assert.equal(joined(undefined, 'two'), 'two');
});
