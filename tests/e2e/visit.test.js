/** Margaret’s son sits on the same sofa: during the visit nobody else is anywhere in the window, whatever is pressed or asked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { routes } from '../../ui/routes.js';
import { KEYS } from '../../ui/shortcuts.js';
import { openDemo } from './support/demo.js';
import { until } from './support/driver.js';
import { ask, goTo } from './support/steps.js';

const PIN = '2580';
const HERS = ['Margaret', 'Peggy'];
/** They end what is looked at here; each has its own test. */
const ENDS = ['lock', 'cover', 'end_visit', 'go:lock', 'safe'];
const source = readFileSync(new URL('../../src-tauri/desk/src/commands.rs', import.meta.url), 'utf8');
const commands = [...source.matchAll(/^\s+(\w+): \w+, \w+;/gm)].map(([, name]) => name);

let ivy;
let margaret;
let others;
let around;
before(async () => {
  ivy = await openDemo();
  ({ margaret, others, around } = await everyone());
});
after(() => ivy.stop());

test('the next home visit starts from Today, with what must be known first', async () => {
  await goTo(ivy, '/today');
  await ivy.click('Start visit');
  await ivy.sees('Before you knock: Margaret O’Neill');
  await ivy.sees('Hard of hearing: face her, no phone');
  await ivy.sees('Karim Aziz, 07700 900555');
  await ivy.screenshot('before-visit');
  await ivy.fill('PIN for the cover', PIN);
  await ivy.press('Enter');
  await ivy.sees('Peggy', 'h1');
  await ivy.screenshot('visit');
  await nobodyElse('at the start');
  assert.equal(await ivy.has('.rail, .find, .badge, #toasts .toast'), false);
});

test('no key brings anybody else', async () => {
  const entries = KEYS.filter(({ act }) => !ENDS.includes(act));
  for (const chord of entries.flatMap(({ keys }) => keys)) {
    if (chord.endsWith('…')) continue;
    await ivy.press(
      chord.replace('Ctrl', 'Control').replace(/\+([A-Z])$/, (_, letter) => `+${letter.toLowerCase()}`),
    );
    await nobodyElse(chord, chord === 'F4' ? [] : around);
    if (chord === 'F6') await concernAboutHer();
    assert.equal(await address(), '#/visit', chord);
    await ivy.press('Escape');
    if (chord === 'F9') await ivy.press('F9');
    if (chord === 'F4') await closedAgain();
  }
  await beginAnew();
});

test('no address leads anywhere else', async () => {
  const parts = { id: margaret, part: 'story', kind: 'person' };
  // A concern about her is the one other screen of a visit; its key is pressed above.
  for (const { path } of routes.filter((route) => route.path !== '/concern/:id')) {
    await ivy.page.run(
      (to) => void (location.hash = to),
      path.replace(/:(\w+)/g, (_, part) => parts[part]),
    );
    await until(async () => (await address()) === '#/visit', `${path} is not shown`);
    await ivy.control('#recorder-note');
    await nobodyElse(path);
  }
});

test('no command answers about anybody else', async () => {
  const requests = [
    {},
    { id: margaret },
    { person: margaret },
    { text: 'a' },
    { status: 'all', limit: 200 },
    { on: '' },
  ];
  for (const command of commands.filter(
    (name) => !ENDS.includes(name) && !/^choose_|save_backup/.test(name),
  )) {
    for (const request of requests) {
      const said = await ivy.page.runAsync(whatComesOf, command, request);
      const allowed = command === 'visit_marks' ? [] : around;
      assert.deepEqual(told(said, [...others, ...allowed]), [], command);
    }
  }
  assert.equal((await ask(ivy, 'session_state')).phase, 'visiting');
});

test('what is behind the sign is in the page only while it is open', async () => {
  await ivy.press('F4');
  await ivy.sees('Sue Hart');
  await ivy.screenshot('visit-sign');
  await nobodyElse('while the sign is open', []);
  await closedAgain();
  await nobodyElse('afterwards');
});

test('one key hides her own name too, and gives it back', async () => {
  await ivy.press('F9');
  await ivy.noLongerSees('Peggy');
  await ivy.press('F9');
  await ivy.sees('Peggy', 'h1');
});

test('the cover is blank, and its PIN leads back into the visit', async () => {
  await ivy.press('Control+Shift+L');
  await ivy.noLongerSees('Peggy');
  await nobodyElse('under the cover');
  await ivy.press('2');
  await ivy.control('#pin');
  await ivy.type(PIN.slice(1));
  await ivy.press('Enter');
  await ivy.sees('Peggy', 'h1');
});

test('saved and out: the visit is written up, what is over can be taken back', async () => {
  await ivy.press('F2');
  await ivy.type('Went through the seed catalogue together.');
  await ivy.press('Control+Enter');
  await ivy.sees('The visit is written up.');
  await nobodyElse('once it is written up');
  await ivy.click('I am out and safe');
  await ivy.sees('Out and safe.');
  await ivy.control('.day');
  const { appointments } = await ask(ivy, 'today', { on: '' });
  assert.equal(appointments.find(({ person }) => person === margaret).outcome, 'happened');
  await ivy.press('Control+z');
  await ivy.sees('A visit is under way', 'body');
  await ivy.click('I am out and safe');
  await ivy.noLongerSees('A visit is under way');
});

test('names that were hidden before a visit are hidden after it', async () => {
  await goTo(ivy, '/today');
  await ivy.press('F9');
  await ivy.sees('Names hidden');
  await ivy.click('Start visit');
  await ivy.control('#visit-pin');
  await ivy.press('Enter');
  await ivy.control('#visit-safe');
  await ivy.press('F9');
  await ivy.click('I am out and safe');
  await ivy.sees('Names hidden');
});

/** Whose names must not be there: all but hers; and those around her, who wait behind the sign. */
async function everyone() {
  const { rows } = await ask(ivy, 'list_people', { status: 'all', limit: 200 });
  const { appointments } = await ask(ivy, 'today', { on: '' });
  const { person } = appointments.find(({ name }) => name.startsWith('Margaret'));
  const { relations } = await ask(ivy, 'open_person', { id: person });
  const known = rows.filter(({ id }) => id !== person).flatMap(({ name, known_as }) => [name, known_as]);
  const numbers = appointments.map(({ reach }) => reach).filter((reach) => /\d{3}/.test(reach));
  const hers = [...HERS, ...parts(relations.map(({ name }) => name))];
  const strangers = parts(known).filter((name) => !hers.includes(name) && name !== 'O’Neill');
  return {
    margaret: person,
    others: [...strangers, ...numbers.filter((reach) => !reach.includes('214'))],
    around: parts(relations.map(({ name }) => name)),
  };
}

const parts = (names) =>
  [...new Set(names.flatMap((name) => name.split(/[\s,]+/)))].filter(({ length }) => length > 2);

const told = (page, names) =>
  names.filter((name) =>
    new RegExp(`(?<![\\p{L}\\d])${name.replace(/[()+]/g, '\\$&')}(?![\\p{L}\\d])`, 'u').test(page),
  );

/** Keys of other screens choose things in the recorder too: what they chose is not what is told below. */
async function beginAnew() {
  await goTo(ivy, '/concern/new');
  await ivy.sees('This app has told nobody.');
  await ask(ivy, 'discard_draft', { key: `contact:${margaret}` });
  await goTo(ivy, '/visit');
  await ivy.control('#recorder-note');
}

/** The one other screen of a visit: about her, as she likes to be called, and the way back. */
async function concernAboutHer() {
  await ivy.sees('This app has told nobody.');
  await nobodyElse('on the screen of a concern');
  await goTo(ivy, '/visit');
  await ivy.control('#recorder-note');
}

/** Text, attributes, title and fields: none of them names anybody else. */
async function nobodyElse(when, behindTheSign = around) {
  const page = await ivy.page.run(everythingIn);
  assert.deepEqual(told(page, [...others, ...behindTheSign]), [], when);
  assert.equal(await ivy.page.title(), 'Doorstep', when);
}

function everythingIn() {
  const fields = [...document.querySelectorAll('input, textarea')].map(({ value }) => value);
  return [document.documentElement.outerHTML, document.title, ...fields].join('\n');
}

/** What comes of a command, refused or not. */
function whatComesOf(command, request) {
  const call = window.__TAURI_INTERNALS__.invoke(command, { request });
  return call.then(JSON.stringify, JSON.stringify);
}

async function address() {
  return new URL(await ivy.page.url()).hash;
}

const closedAgain = () => until(async () => !(await ivy.has('.visit-behind')), 'it closed by itself', 12);
