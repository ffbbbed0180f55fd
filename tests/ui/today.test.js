import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, press, reply, settled, typeInto } from './in-window.js';
import { closeness, earlier, outcomesInPlace, shapeOf, summary } from '../../ui/views/today/logic.js';

const { privacy } = await import('../../ui/lib/names.js');
const open = (how) => mounted('views/today/today.js', how);
const card = (more) => ({ channel: 'phone', outcome: 'planned', past: false, gap_short: false, ...more });

test('a call takes its outcome where it stands, and can be undone', async () => {
  const { $, calls, toasts, view } = await open();
  $('.day-past .day-outcomes button').click();
  await settled();
  assert.equal(calls('set_appointment_outcome')[0].outcome, 'spoke');
  assert.equal(typeof toasts[0].undo, 'number');
  assert.equal(calls('today').length, 2, 'the day is read again');
  view.leave();
});

test('F2 opens the recorder of the oldest appointment to write up', async () => {
  const { went, view } = await open();
  const { to_write_up: waiting } = await reply('today', { on: '' });
  press(document.body, { key: 'F2' });
  const [{ person, id }] = waiting;
  assert.deepEqual(went, [`/person/${person}?focus=recorder&appointment=${id}`]);
  view.leave();
  press(document.body, { key: 'F2' });
  assert.equal(went.length, 1, 'a screen that was left hears no key');
});

test('ticking a follow-up completes it', async () => {
  const { $, calls, view } = await open();
  $('.today-aside .tick input').click();
  await settled();
  assert.deepEqual(calls('complete_task')[0], { task: 't1', done: true });
  view.leave();
});

test('a quick note is filed with a person and no word of an earlier draft is lost', async () => {
  const note = {
    key: 'note',
    title: 'Quick note',
    person: null,
    saved_words: '',
    values: { note: 'ring about the lift' },
  };
  const earlier = {
    key: 'contact:p-oneill',
    title: '',
    person: 'p-oneill',
    saved_words: '',
    values: { note: 'met at the gate', minutes: '20' },
  };
  const today = await reply('today', { on: '' });
  const { root, calls, went, view, world } = await open({
    replies: { today: () => ({ ...today, drafts: [note] }) },
  });
  world.drafts = [note, earlier];
  [...root.querySelectorAll('button')].find((button) => /File/.test(button.textContent)).click();
  await settled();
  typeInto(document.querySelector('#dialogs input[type=search]'), 'neill');
  await new Promise((resolve) => setTimeout(resolve, 80));
  await settled();
  root.querySelector('.today-aside [data-line]').focus();
  press(document.querySelector('#dialogs input[type=search]'), { key: 'Enter' });
  await settled();
  assert.equal(
    document.querySelector('#dialogs dialog'),
    null,
    'the line does not take the same press again',
  );
  assert.deepEqual(calls('save_draft')[0].values, {
    note: 'met at the gate\n\nring about the lift',
    minutes: '20',
  });
  assert.deepEqual(calls('discard_draft'), [{ key: 'note' }]);
  assert.deepEqual(went, ['/person/p-oneill?focus=recorder']);
  view.leave();
});

test('a day that could not be read gives the reason and a way to try again', async () => {
  const refuse = () => {
    throw { code: 'damaged', message: 'The file is damaged.', advice: 'Restore a backup.', problems: [] };
  };
  const { root, view } = await open({ replies: { today: refuse } });
  assert.match(root.querySelector('[role=alert]').textContent, /damaged.*Restore a backup/s);
  view.leave();
});

test('the summary says what the day holds, in words', () => {
  const check = (appointments, to_write_up, expected) =>
    assert.deepEqual(summary({ appointments, to_write_up }), expected);
  check([], [], { day: 'Nothing booked', gaps: '', write_up: '' });
  const gap = { gap_short: true, gap_words: '5 minutes to the next' };
  check([card({ channel: 'home-visit' }), card(gap), card()], [{}], {
    day: '1 visit, 2 calls',
    gaps: 'one gap is under 15 minutes',
    write_up: '1 to write up',
  });
  check([card(gap), card({ past: true })], [], { day: '2 calls', gaps: '', write_up: '' });
  check([card({ outcome: 'spoke' })], [], { day: '1 call · all done', gaps: '', write_up: '' });
});

test('done and past appointments shrink to a line', () => {
  assert.equal(shapeOf(card()), 'coming');
  assert.equal(shapeOf(card({ past: true })), 'past');
  assert.equal(shapeOf(card({ past: true, outcome: 'spoke' })), 'done');
});

test('the fuller the day, the closer it is drawn', () => {
  const check = (past, coming, expected) =>
    assert.equal(
      closeness([...Array(past).fill(card({ past: true })), ...Array(coming).fill(card())]),
      expected,
    );
  check(1, 3, 'roomy');
  check(1, 6, 'close');
  check(0, 7, 'dense');
  check(0, 10, 'packed');
  check(9, 1, 'packed');
});

test('what stands in the day to be written up is not said twice', () => {
  const [one, other] = [{ id: 'a1' }, { id: 'a2' }];
  assert.deepEqual(earlier({ to_write_up: [one, other], appointments: [other] }), [one]);
});

test('the outcomes offered in place are those of the channel that the lists know', () => {
  const known = ['happened', 'spoke', 'no-answer', 'no-reply', 'did-not-attend', 'cancelled-by-us'].map(
    (code) => ({ code }),
  );
  const check = (channel, shown) => {
    const offered = outcomesInPlace({ channel }, known);
    assert.deepEqual(
      offered.shown.map(({ code, key }) => `${key} ${code}`),
      shown,
    );
    assert.deepEqual(
      offered.more.map(({ code }) => code),
      ['cancelled-by-us'],
    );
  };
  check('phone', ['S spoke', 'N no-answer']);
  check('home-visit', ['H happened', 'N no-reply']);
  check('surgery', ['H happened', 'D did-not-attend']);
  check('', ['H happened', 'D did-not-attend']);
});

test('no two outcomes of a line have the same key, and each key stands in its words', async () => {
  const { lists } = await reply('vocabularies');
  for (const { code } of lists.channel) {
    const { shown, more } = outcomesInPlace({ channel: code }, lists['appointment-outcome']);
    const keys = [...shown, ...more].map(({ key }) => key);
    assert.equal(new Set([...keys, 'W', 'R']).size, keys.length + 2, code);
    for (const { key, words } of [...shown, ...more]) assert.ok(words.toUpperCase().includes(key), words);
  }
});

test('arrow keys walk the lines, a letter says what came of one, and the next has the focus', async () => {
  const { root, calls, went, view } = await open();
  press(document.body, { key: 'ArrowDown' });
  const lines = [...root.querySelectorAll('[data-line]')];
  assert.equal(document.activeElement, lines[0]);
  press(document.activeElement, { key: 'ArrowDown' });
  assert.equal(document.activeElement, lines[1]);
  press(document.activeElement, { key: 'ArrowUp' });
  press(document.activeElement, { key: 'v' });
  await settled();
  assert.deepEqual(calls('set_appointment_outcome'), [{ appointment: 'a1', outcome: 'voicemail' }]);
  assert.ok(document.activeElement.hasAttribute('data-line'), 'the focus is still in a line');
  const last = [...root.querySelectorAll('.today-day [data-line]')].at(-1);
  last.focus();
  press(last, { key: '.' });
  assert.equal(document.activeElement.getAttribute('role'), 'menuitem');
  press(document.activeElement, { key: 'u' });
  await settled();
  assert.equal(calls('set_appointment_outcome')[1].outcome, 'cancelled-by-us');
  assert.deepEqual(went, []);
  view.leave();
});

test('arrows go across to what waits and back to where one was, Enter does what comes first, Space ticks', async () => {
  const draft = {
    key: 'contact:p-oneill',
    title: 'Contact',
    person: 'p-oneill',
    saved_words: '',
    values: {},
  };
  const today = { ...(await reply('today', { on: '' })), drafts: [draft] };
  const { root, $, calls, went, view } = await open({ replies: { today: () => today } });
  const walk = (...keys) => keys.forEach((key) => press(document.activeElement, { key }));
  walk('ArrowDown', 'ArrowDown');
  const [left] = [document.activeElement];
  walk('ArrowRight');
  assert.ok($('.today-aside').contains(document.activeElement));
  walk('c');
  assert.deepEqual(went, ['/person/p-oneill?focus=recorder']);
  walk('ArrowDown', ' ');
  await settled();
  assert.deepEqual(calls('complete_task'), [{ task: 't1', done: true }]);
  assert.ok($('.today-aside').contains(document.activeElement), 'the next one has the focus');
  walk('ArrowLeft');
  assert.equal(document.activeElement, left);
  walk('Enter');
  assert.deepEqual(went.slice(1), ['/before-visit/a2'], 'a visit is gone into');
  root.addEventListener('click', ({ target }) => went.push(target.closest('a').hash));
  root.querySelector('.day-past [data-line]').focus();
  walk('Enter');
  assert.match(went.at(-1), /focus=recorder&appointment=a1/, 'what is over is written up');
  view.leave();
});

test('the visit that comes next begins with S, any other from its menu', async () => {
  const { root, went, view } = await open();
  const line = (name) =>
    [...root.querySelectorAll('[data-line]')].find((each) => each.textContent.includes(name));
  line('Margaret').focus();
  press(document.activeElement, { key: 's' });
  line('Yusuf').focus();
  press(document.activeElement, { key: '.' });
  press(document.activeElement, { key: 's' });
  line('Alan').focus();
  press(document.activeElement, { key: '.' });
  press(document.activeElement, { key: 'Escape' });
  assert.deepEqual(went, ['/before-visit/a2', '/before-visit/a3']);
  view.leave();
});

test('L is late, from anywhere on the day but a field', async () => {
  const { root, calls, view } = await open();
  press(document.body, { key: 'l', ctrlKey: true });
  const field = document.createElement('input');
  root.append(field);
  field.focus();
  press(field, { key: 'l' });
  field.blur();
  await settled();
  assert.equal(calls('late_day').length, 0);
  press(document.body, { key: 'l' });
  await settled();
  const dialog = document.querySelector('dialog[open]');
  assert.equal(document.activeElement.value, '15', 'the minutes have the focus');
  dialog.querySelector('form').requestSubmit();
  await settled();
  assert.deepEqual(calls('run_late'), [{ minutes: 15, from: '' }]);
  assert.match(document.activeElement.textContent, /Copy/, 'then the first text has it');
  dialog.querySelector('.dialog-acts .button').click();
  await settled();
  view.leave();
});

test('no letter says anything while a line has not the focus', async () => {
  const { calls, view } = await open();
  for (const key of ['s', 'n', 'v', 'h', '.']) press(document.body, { key });
  assert.deepEqual(calls('set_appointment_outcome'), []);
  view.leave();
});

test('no reply at the door opens its steps', async () => {
  const today = await reply('today', { on: '' });
  const begun = { ...today.appointments[1], begun: true };
  const { $, calls, went, view } = await open({
    replies: { today: () => ({ ...today, appointments: [begun] }) },
  });
  $('.day-card [data-key=N]').click();
  assert.deepEqual(went, ['/no-reply/a2']);
  assert.deepEqual(calls('set_appointment_outcome'), []);
  view.leave();
});

test('running late shows what moves, moves it, and then offers the texts', async () => {
  const { $, calls, toasts, view } = await open();
  $('.today-head .button').click();
  await settled();
  const dialog = () => document.querySelector('dialog[open]');
  assert.match(dialog().textContent, /09:30\s*→\s*to\s*09:45/);
  assert.match(dialog().textContent, /11:20\s*Alan Pryce.*stays/s);
  dialog().querySelector('[value="30"]').click();
  await settled();
  assert.deepEqual(calls('late_day').at(-1), { minutes: 30, from: '' });
  dialog().querySelector('form').requestSubmit();
  await settled();
  assert.deepEqual(calls('run_late'), [{ minutes: 30, from: '' }]);
  assert.equal(typeof toasts[0].undo, 'number');
  assert.deepEqual(
    calls('remind').map(({ appointment, purpose, was }) => [appointment, purpose, was]),
    [
      ['a2', 'late', '09:30'],
      ['a3', 'late', '10:25'],
    ],
    'only those that move are told',
  );
  assert.match(dialog().textContent, /not safe to text them/);
  dialog().querySelector('.text .button').click();
  await settled();
  assert.match(calls('copy_words')[0].words, /running late/);
  dialog().querySelector('.text .button-primary').click();
  await settled();
  const { appointment, purpose, wording } = calls('record_reminder')[0];
  assert.deepEqual([appointment, purpose, wording], ['a2', 'late', 'late']);
  dialog().querySelector('.dialog-acts .button').click();
  await settled();
  view.leave();
});

test('a reminder is copied, read off the screen, and kept with its wording', async () => {
  const { root, calls, view } = await open();
  [...root.querySelectorAll('.panel button')].find((b) => /Remind/.test(b.textContent)).click();
  await settled();
  document.querySelector('dialog .line .button').click();
  await settled();
  const dialog = [...document.querySelectorAll('#dialogs dialog')].at(-1);
  dialog.querySelector('[aria-expanded]').click();
  assert.ok(dialog.querySelector('.phone-code path').getAttribute('d'));
  privacy.set(true);
  assert.equal(dialog.querySelector('.phone-code'), null, 'a code holds a name');
  privacy.set(false);
  dialog.querySelector('.text .button-primary').click();
  await settled();
  const kept = {
    appointment: 'b1',
    purpose: 'reminder',
    wording: 'confirmed',
    version: '2026-11',
    words: '',
  };
  assert.deepEqual(calls('record_reminder'), [{ ...kept, how: 'text' }]);
  assert.match(document.querySelector('dialog').textContent, /reminded just now/);
  document.querySelector('dialog .dialog-close').click();
  view.leave();
});

test('a text that was changed is copied, shown and kept as it was changed', async () => {
  const { root, calls, view } = await open();
  [...root.querySelectorAll('.panel button')].find((b) => /Remind/.test(b.textContent)).click();
  await settled();
  document.querySelector('dialog .line .button').click();
  await settled();
  const dialog = [...document.querySelectorAll('#dialogs dialog')].at(-1);
  const text = () => dialog.querySelector('.text');
  const button = (words) => [...text().querySelectorAll('button')].find((b) => b.textContent.includes(words));
  const path = () => dialog.querySelector('.phone-code path')?.getAttribute('d');
  button('Code for the phone').click();
  await settled();
  const before = path();
  button('Change the words').click();
  assert.equal(path(), undefined, 'a code that says something else is gone at once');
  typeInto(text().querySelector('textarea'), 'Bring your glasses');
  button('Copy').click();
  button('Code for the phone').click();
  await settled();
  assert.deepEqual(calls('copy_words').at(-1), { words: 'Bring your glasses' });
  assert.deepEqual(calls('text_code'), [{ appointment: 'b1', words: 'Bring your glasses' }]);
  assert.notEqual(path(), before);
  typeInto(text().querySelector('textarea'), 'Bring your new glasses');
  assert.equal(path(), undefined);
  button('I have sent it').click();
  await settled();
  const { words, wording, version } = calls('record_reminder')[0];
  assert.deepEqual([words, wording, version], ['Bring your new glasses', 'confirmed', '2026-11']);
  document.querySelector('dialog .dialog-close').click();
  view.leave();
});

test('words that were changed and put back are the wording’s own', async () => {
  const { root, calls, view } = await open();
  [...root.querySelectorAll('.panel button')].find((b) => /Remind/.test(b.textContent)).click();
  await settled();
  document.querySelector('dialog .line .button').click();
  await settled();
  const dialog = [...document.querySelectorAll('#dialogs dialog')].at(-1);
  const button = (words) => [...dialog.querySelectorAll('button')].find((b) => b.textContent.includes(words));
  button('Change the words').click();
  typeInto(dialog.querySelector('textarea'), 'Something else');
  button('As it was').click();
  assert.equal(dialog.querySelector('textarea'), null);
  button('I have sent it').click();
  await settled();
  assert.equal(calls('record_reminder')[0].words, '');
  document.querySelector('dialog .dialog-close').click();
  view.leave();
});
