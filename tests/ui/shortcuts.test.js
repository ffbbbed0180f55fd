import './support/dom.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { KEYS, chordOf, pressed } = await import('../../ui/shortcuts.js');
const event = (key, ...held) => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
  shiftKey: held.includes('shift'),
});

test('no chord means two things', () => {
  const chords = KEYS.flatMap(({ keys }) => keys);
  assert.deepEqual([...new Set(chords)], chords);
});

test('an event is written as its chord', () => {
  const check = (made, chord) => assert.equal(chordOf(made), chord);
  check(event('k', 'ctrl'), 'Ctrl+K');
  check(event('k', 'meta'), 'Ctrl+K');
  check(event('L', 'ctrl', 'shift'), 'Ctrl+Shift+L');
  check(event('?', 'shift'), '?');
  check(event('F9'), 'F9');
  check(event('1', 'alt'), 'Alt+1');
  check(event('Enter', 'ctrl'), 'Ctrl+Enter');
});

test('while someone types, plain characters and undo belong to the field', () => {
  const check = (made, typing, act) => assert.equal(pressed(made, typing)?.act ?? null, act);
  check(event('?'), false, 'keys');
  check(event('?'), true, null);
  check(event('z', 'ctrl'), false, 'undo');
  check(event('z', 'ctrl'), true, null);
  check(event('F9'), true, 'privacy');
  check(event('l', 'ctrl'), true, 'lock');
  check(event('x'), false, null);
});
