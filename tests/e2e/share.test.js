/** The laptop is turned to Margaret: the questionnaire and nobody else, whatever is pressed or asked, until F8. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { routes } from '../../ui/routes.js';
import { KEYS } from '../../ui/shortcuts.js';
import { openDemo } from './support/demo.js';
import { until } from './support/driver.js';
import { ask, goTo } from './support/steps.js';

/** They end what is looked at here. */
const ENDS = ['lock', 'share', 'go:lock'];
const ENDING = ['lock', 'end_sharing', 'finish_shared', 'keep_shared'];
const source = readFileSync(new URL('../../src-tauri/desk/src/commands.rs', import.meta.url), 'utf8');
const commands = [...source.matchAll(/^\s+(\w+): \w+, \w+;/gm)].map(([, name]) => name);

let ivy;
let margaret;
let others;
before(async () => {
  ivy = await openDemo();
  ({ margaret, others } = await everyone());
});
after(() => ivy.stop());

test('her page shows how she was and how she is, as lines and as a table', async () => {
  await goTo(ivy, `/person/${margaret}`);
  await ivy.control('.chart path');
  assert.match(
    await ivy.page.run(() => document.querySelector('.chart path').getAttribute('d')),
    /^M[\d.,L]+$/,
  );
  await ivy.click('the figures');
  await ivy.sees('At the beginning', '.course-table');
  await ivy.screenshot('wellbeing');
});

test('F8 asks first, says which key leads back, and turns the screen', async () => {
  await ivy.press('F8');
  await ivy.sees('Only F8 takes it back.');
  await ivy.screenshot('take');
  await ivy.click('Turn the screen to them');
  await ivy.sees('Next I would like to ask you four questions', 'h1');
  await nobodyElse('at the start');
  const left = () => document.querySelector('.rail, .find, .badge, #toasts .toast, dialog[open]');
  assert.equal(await ivy.page.run(left), null);
  assert.equal(await ivy.has('I would rather not do this'), true);
});

test('no key leads anywhere else', async () => {
  const entries = KEYS.filter(({ act }) => !ENDS.includes(act));
  for (const chord of entries.flatMap(({ keys }) => keys).filter((keys) => !keys.endsWith('…'))) {
    await ivy.press(
      chord.replace('Ctrl', 'Control').replace(/\+([A-Z])$/, (_, letter) => `+${letter.toLowerCase()}`),
    );
    await nobodyElse(chord);
    assert.equal(await address(), '#/share', chord);
    await ivy.press('Escape');
  }
});

test('no address leads anywhere else', async () => {
  const parts = { id: margaret, part: 'story', kind: 'person' };
  for (const { path } of routes) {
    await ivy.page.run(
      (to) => void (location.hash = to),
      path.replace(/:(\w+)/g, (_, part) => parts[part]),
    );
    await until(async () => (await address()) === '#/share', `${path} is not shown`);
    await ivy.control('.share');
    await nobodyElse(path);
  }
});

test('no command answers about anybody', async () => {
  const requests = [{}, { id: margaret }, { person: margaret }, { text: 'a' }, { status: 'all', limit: 200 }];
  for (const command of commands.filter(
    (name) => !ENDING.includes(name) && !/^choose_|save_backup/.test(name),
  )) {
    for (const request of requests) {
      const said = await ivy.page.runAsync(whatComesOf, command, request);
      assert.deepEqual(told(said, others), [], command);
    }
  }
  assert.equal((await ask(ivy, 'session_state')).phase, 'sharing');
});

test('one question at a time, by digits; declining is one of the ways; it ends with thanks and no score', async () => {
  // Keys that were pressed above may have answered a question already, and that is kept.
  while (!(await ivy.has('Begin'))) await ivy.click('Back');
  await ivy.click('Begin');
  await ivy.sees('Overall, how satisfied are you with your life nowadays?', 'h1');
  await ivy.press('6');
  await ivy.screenshot('share');
  await ivy.press('Enter');
  await ivy.sees('Question 2 of 4');
  await ivy.press('Enter');
  await ivy.sees('Choose an answer, or say that you would rather not.');
  await ivy.press('1');
  await ivy.press('0');
  assert.equal(await ivy.page.run(() => document.querySelector('.share-tile input:checked').value), '10');
  await ivy.press('Enter');
  await ivy.sees('Question 3 of 4');
  await ivy.click('I would rather not say');
  await ivy.sees('Question 4 of 4');
  await ivy.press('3');
  await ivy.click('Finish');
  await ivy.sees('Thank you', 'h1');
  await nobodyElse('at the end');
  assert.doesNotMatch(await ivy.page.run(() => document.body.textContent), /\d/, 'no score');
});

test('F8 takes the screen back, and what she answered stands on her page', async () => {
  await ivy.press('F8');
  await ivy.sees('The questionnaire is saved.');
  await ivy.sees('Margaret O’Neill', 'h1');
  assert.equal(await address(), `#/person/${margaret}`);
  const { courses } = await ask(ivy, 'wellbeing', { person: margaret });
  const { times, lines } = courses.find(({ instrument }) => instrument === 'ons4');
  const last = lines.map(({ figures }) => figures[times.length - 1].words);
  assert.deepEqual(last, ['6', '10', 'would rather not say', '3']);
});

/** Whose names must not be there: all but hers. */
async function everyone() {
  const { rows } = await ask(ivy, 'list_people', { status: 'all', limit: 200 });
  const { appointments } = await ask(ivy, 'today', { on: '' });
  const { person } = appointments.find(({ name }) => name.startsWith('Margaret'));
  const { relations } = await ask(ivy, 'open_person', { id: person });
  const known = rows.filter(({ id }) => id !== person).flatMap(({ name, known_as: call }) => [name, call]);
  const names = [...known, ...relations.map(({ name }) => name), 'O’Neill', 'Sam Rivers'];
  const parts = [...new Set(names.flatMap((name) => name.split(/[\s,]+/)))].filter(
    ({ length }) => length > 2,
  );
  return { margaret: person, others: parts.filter((name) => !['Margaret', 'Peggy'].includes(name)) };
}

const told = (page, names) =>
  names.filter((name) =>
    new RegExp(`(?<![\\p{L}\\d])${name.replace(/[()+]/g, '\\$&')}(?![\\p{L}\\d])`, 'u').test(page),
  );

/** Text, attributes, title and fields: none of them names anybody else. */
async function nobodyElse(when) {
  const page = await ivy.page.run(() => {
    const fields = [...document.querySelectorAll('input, textarea')].map(({ value }) => value);
    return [document.documentElement.outerHTML, document.title, ...fields].join('\n');
  });
  assert.deepEqual(told(page, others), [], when);
  assert.equal(await ivy.page.title(), 'Doorstep', when);
}

/** What comes of a command, refused or not. */
function whatComesOf(command, request) {
  const call = window.__TAURI_INTERNALS__.invoke(command, { request });
  return call.then(JSON.stringify, JSON.stringify);
}

async function address() {
  return new URL(await ivy.page.url()).hash;
}
