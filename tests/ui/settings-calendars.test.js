import { emptyPage, settled } from './support/dom.js';
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { mounted } from './support/views.js';

const { routes } = await import('../../ui/routes.js');
const settings = routes.find(({ path }) => path === '/settings/:part');

beforeEach(() => {
  emptyPage();
  const dialogs = document.createElement('div');
  dialogs.id = 'dialogs';
  globalThis.dialogs = dialogs;
});

/** The settings, with a place for dialogs. */
async function onCalendars(how = {}) {
  const screen = await mounted(settings, { params: { part: 'calendars' }, ...how });
  document.body.append(globalThis.dialogs);
  return screen;
}

const press = async (root, words) => {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) =>
    textContent.trim().startsWith(words),
  );
  assert.ok(button, words);
  button.click();
  await settled(20);
};
const section = (root) => root.querySelector('#calendars');
const shown = (root) => section(root).textContent.replace(/\s+/g, ' ');

test('calendars are listed with when they were brought and how long they hold', async () => {
  const { root } = await onCalendars();
  assert.match(
    shown(root),
    /Practice ?Brought today, 08:10 · 214 busy times to come, until 24 December 2027/,
  );
  assert.match(shown(root), /Last taken along yesterday, 16:55/);
});

test('bringing shows a report with the lines that were left out', async () => {
  const { root, backend } = await onCalendars({ empty: true });
  await press(section(root), 'Bring a calendar…');
  assert.deepEqual(backend.world.calls.find(({ command }) => command === 'import_calendar').request, {
    name: '',
  });
  const dialog = document.querySelector('dialog');
  assert.match(dialog.textContent, /214 busy times from 61 events/);
  assert.deepEqual(
    [...dialog.querySelectorAll('tbody th')].map(({ textContent }) => textContent),
    ['812', '2075'],
  );
  assert.match(shown(root), /Practice/);
});

test('a calendar is brought again under its own name, and forgotten once that is sure', async () => {
  const { root, backend } = await onCalendars();
  await press(section(root), 'Bring again…');
  assert.deepEqual(backend.world.calls.find(({ command }) => command === 'import_calendar').request, {
    name: 'Home',
  });
  await press(document.querySelector('dialog'), 'Done');
  await press(section(root), 'Forget…');
  await press(document.querySelector('dialog'), 'Forget it');
  assert.equal(section(root).querySelectorAll('li').length, 1);
});

test('a refusal is said and nothing else changes', async () => {
  const refuse = () => {
    throw {
      code: 'not-a-calendar',
      message: 'This is not a calendar file.',
      advice: 'Nothing was taken in.',
    };
  };
  const { root, toasts } = await onCalendars({ empty: true, replies: { import_calendar: refuse } });
  await press(section(root), 'Bring a calendar…');
  assert.equal(toasts[0].message, 'This is not a calendar file.');
  assert.equal(document.querySelector('dialog'), null);
  assert.equal(section(root).querySelectorAll('li').length, 0);
});

test('the diary is taken along for as many weeks as were chosen', async () => {
  const { root, backend, toasts } = await onCalendars();
  await press(section(root), 'Take the diary along…');
  document.querySelector('dialog [value="26"]').click();
  await press(document.querySelector('dialog'), 'Choose where…');
  const call = backend.world.calls.find(({ command }) => command === 'export_calendar');
  assert.deepEqual(call.request, { from: '', weeks: 26 });
  assert.match(toasts[0].message, /diary-2026-11-24.ics was written: 31 appointments/);
  assert.match(shown(root), /Last taken along just now/);
});
