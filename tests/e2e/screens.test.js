/** Farah sees badly and uses no mouse: every screen, in each of its states, is looked over for what would stop her. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { routes } from '../../ui/routes.js';
import { openDemo } from './support/demo.js';
import { Doorstep } from './support/doorstep.js';
import { faultsOf, standStill, toldWhileHidden } from './support/inspect.js';
import { newcomer, practised } from './support/scenes.js';
import { namesIn } from './support/steps.js';

/** What cannot be reached in a healthy window is drawn on the invented answers of tests/ui. */
const DRAWN_ELSEWHERE = { 'Something is wrong': 'settings-unhealthy' };

test('every screen has a scene', () => {
  const screens = routes.map(({ path }) => path);
  const shown = new Set([...newcomer, ...practised].map(({ route }) => route));
  assert.deepEqual([...shown].toSorted(), screens.toSorted());
});

test('every dialog has a scene', () => {
  const shown = [...newcomer, ...practised].map(({ dialog }) => dialog).filter(Boolean);
  const elsewhere = readFileSync('tests/ui/scenes.mjs', 'utf8');
  for (const title of titlesOfDialogs()) {
    const name = DRAWN_ELSEWHERE[title];
    if (name) assert.ok(elsewhere.includes(`'${name}'`), `tests/ui/scenes.mjs draws ${name}`);
    else assert.ok(shown.includes(title), `“${title}” has a scene`);
  }
});

journey('a newcomer', newcomer, () => Doorstep.start());
journey('on a caseload of two years', practised, () => openDemo());

/** The scenes follow on each other, so they share one window. */
function journey(who, scenes, open) {
  describe(who, () => {
    let farah;
    let names = [];
    before(async () => {
      farah = await open();
      if (await farah.has('Quick note')) names = await namesIn(farah);
    });
    after(() => farah.stop());
    for (const { route, state, dialog, reach } of scenes) {
      test(`${route}, ${state}`, async () => {
        await standStill(farah);
        await reach(farah);
        if (dialog) assert.equal(await farah.page.run(titleOnTop), dialog);
        assert.deepEqual(await faultsOf(farah), []);
        if (names.length > 0 && (await farah.page.run(() => Boolean(document.querySelector('.rail')))))
          assert.deepEqual(await toldWhileHidden(farah, names), [], 'names while they are hidden');
      });
    }
  });
}

/** The title of the dialog that lies over everything else. */
function titleOnTop() {
  return [...document.querySelectorAll('dialog:modal h2')].at(-1)?.textContent.trim();
}

/** The titles of every `openDialog`, `ask` and `confirm` in the interface, as they stand in its source. */
function titlesOfDialogs() {
  const files = readdirSync('ui', { recursive: true }).filter((file) => /^(?!vendor).*\.js$/.test(file));
  const source = files.map((file) => readFileSync(`ui/${file}`, 'utf8')).join('\n');
  const lines = [...source.matchAll(/(?<!function )\b(?:openDialog|ask|confirm)\(\{\s*title: ([^\n]*)/g)];
  const titles = lines.flatMap(([, line]) => [...line.matchAll(/'([^']*)'/g)].map(([, words]) => words));
  assert.ok(titles.length > 10, 'the dialogs were found');
  return titles.filter((words) => /^[A-Z]/.test(words));
}
