import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, press, settled, typeInto } from './in-window.js';
import { DAYS } from './fake/diary.js';
import {
  addressOf,
  firstPlace,
  leadsTo,
  movedTo,
  movesAt,
  placesOf,
  roomSize,
  shownDays,
} from '../../ui/views/diary/logic.js';

const shown = shownDays({ days: DAYS });

test('a free weekend is left out of a week, but not of a day', () => {
  assert.deepEqual(
    shown.map(({ short }) => short.slice(0, 3)),
    ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  );
  assert.equal(shownDays({ days: [DAYS[5]] }).length, 1);
});

test('the cursor begins at what comes next today, else at the first there is', () => {
  assert.equal(firstPlace(shown), '2026-11-24/appointment/a2');
  assert.equal(firstPlace(shown.slice(2)), '2026-11-25/free/09:00');
  assert.equal(firstPlace([shown[3]]), '');
});

test('arrows walk up and down a day, and sideways to what stands about then', () => {
  const check = (from, press, to) => assert.equal(movedTo(shown, from, press), to, `${from} ${press}`);
  check('2026-11-24/appointment/a2', 'ArrowDown', '2026-11-24/appointment/a3');
  check('2026-11-24/appointment/a2', 'ArrowUp', '2026-11-24/appointment/a2');
  check('2026-11-24/free/15:30', 'ArrowDown', '2026-11-24/free/15:30');
  check('2026-11-24/appointment/a3', 'ArrowLeft', '2026-11-23/appointment/a8');
  check('2026-11-24/free/15:30', 'ArrowRight', '2026-11-25/free/09:00');
  // Thursday is leave and holds nothing to stand on.
  check('2026-11-25/free/09:00', 'ArrowRight', '2026-11-27/free/09:00');
  check('2026-11-27/appointment/a7', 'ArrowRight', '2026-11-27/appointment/a7');
  check('gone', 'ArrowDown', '2026-11-24/appointment/a2');
});

test('busy time, clinics and the line of now are no places of the cursor', () => {
  const kinds = new Set(placesOf(DAYS[1]).map(({ kind }) => kind));
  assert.deepEqual([...kinds].sort(), ['activity', 'appointment', 'free']);
});

test('an item leads to its person, a past one to its writing up, and is moved in its form', () => {
  const [past, coming] = [DAYS[0].items[1], DAYS[1].items[1]];
  assert.equal(leadsTo(past), '/person/p-pryce?focus=recorder&appointment=a9');
  assert.equal(leadsTo(coming), '/person/p-oneill');
  assert.equal(movesAt(coming), '/form/appointment/a2?person=p-oneill&back=diary');
  const meeting = DAYS[1].items.find(({ kind }) => kind === 'activity');
  assert.equal(leadsTo(meeting), '/form/activity/x1?back=diary');
  assert.equal(addressOf('2026-11-24', true), '/diary?from=2026-11-24&show=day');
});

test('room is drawn taller the more there is, up to a limit', () => {
  assert.deepEqual([15, 59, 60, 135, 480].map(roomSize), [1, 1, 2, 3, 5]);
});

test('the minutes of the way are said where the warning stands, by hand or with V', async () => {
  const refused = {
    code: 'invalid',
    message: 'No.',
    advice: '',
    problems: [{ field: 'minutes', message: 'Up to 240.' }],
  };
  const say_travel = ({ minutes }) => {
    if (minutes > 240) throw refused;
    return { id: 'a3', undo: 1, changed: [] };
  };
  const { root, calls, view } = await mounted('views/diary/diary.js', { replies: { say_travel } });
  const ways = root.querySelectorAll('.diary-way');
  assert.equal(ways.length, 1, 'in a week only where something is warned of');
  ways[0].click();
  await settled();
  const dialog = document.querySelector('dialog[open]');
  assert.match(dialog.textContent, /before 10:25[^]*From E3 4/);
  for (const [typed, asks] of [
    ['half an hour', 1],
    [' 25 ', 2],
  ]) {
    typeInto(dialog.querySelector('#travel-minutes'), typed);
    dialog.querySelector('[type=submit]').click();
    await settled();
    assert.equal(calls('diary').length, asks);
  }
  assert.deepEqual(
    calls('say_travel').map(({ id, minutes }) => [id, minutes]),
    [
      ['a3', 9999],
      ['a3', 25],
    ],
  );
  press(document.body, { key: 'v' });
  await settled();
  assert.match(document.querySelector('dialog[open]').textContent, /before 09:30[^]*From Office/);
  view.leave();
});
