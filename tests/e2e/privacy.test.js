/** Ivy sits beside somebody on their sofa: no other name is on the screen, and what is private closes by itself. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { routes } from '../../ui/routes.js';
import { openDemo } from './support/demo.js';
import { until } from './support/driver.js';
import { everythingIn } from './support/inspect.js';
import { ask, goTo, namesIn } from './support/steps.js';

const SIGN =
  '.activities, .activity, .before, .claims, .concern, .concern-list, .day-card, .diary, .form-foot, #findings, .gp-record, .import, .lone, .no-reply, .people-table, .questionnaires, #recorder-note, .settings, .trouble, .week';

let ivy;
let person;
let visit;
let names;
before(async () => {
  ivy = await openDemo();
  names = await namesIn(ivy);
  const { appointments } = await ask(ivy, 'today', { on: '' });
  [person, visit] = [appointments[1].person, appointments[0].id];
});
after(() => ivy.stop());

test('one key hides every name', async () => {
  await ivy.sees('Margaret O’Neill');
  await ivy.press('F9');
  await ivy.sees('Names hidden');
  await ivy.noLongerSees('Margaret O’Neill');
});

for (const { path } of routes.filter(({ phases }) => phases.includes('unlocked'))) {
  test(`no name is anywhere in the page on ${path}`, async () => {
    await goTo(ivy, addressOf(path));
    await until(() => ivy.has(SIGN), `${path} is drawn`);
    const page = await ivy.page.run(everythingIn);
    const told = names.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(page));
    assert.deepEqual(told, []);
    assert.equal(await ivy.page.title(), 'Doorstep');
  });
}

test('the same key shows them again', async () => {
  await goTo(ivy, '/today');
  await ivy.control('.day-card');
  await ivy.press('F9');
  await ivy.sees('Margaret O’Neill');
  assert.equal(await ivy.page.title(), 'Doorstep');
});

test('private notes are nowhere in the page until their key, and close by themselves', async () => {
  const { appointments } = await ask(ivy, 'today', { on: '' });
  const [hidden] = appointments.flatMap(({ marks }) => marks).filter(({ sensitive }) => sensitive);
  const there = async () => (await ivy.page.run(everythingIn)).includes(hidden.words);
  assert.ok(hidden, 'the invented day has something private');
  assert.equal(await there(), false);
  await ivy.press('F4');
  await until(there, 'they are open');
  await until(async () => !(await there()), 'they closed by themselves', 12);
});

function addressOf(path) {
  const parts = { id: path.startsWith('/no-reply') ? visit : person, part: 'story', kind: 'person' };
  return path.replace(/:(\w+)/g, (_, part) => parts[part]);
}
