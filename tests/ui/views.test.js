import { emptyPage, settled } from './support/dom.js';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, test } from 'node:test';
import { mounted } from './support/views.js';

const { routes } = await import('../../ui/routes.js');
const { privacy } = await import('../../ui/lib/names.js');
// jsdom has no other way to take in a script.
// eslint-disable-next-line no-eval
window.eval(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));

const IDS = { id: 'p-oneill', part: 'backups', kind: 'person' };
const NAMES =
  /Margaret|O’Neill|Peggy|Pereira|Yusuf|Demir|Pryce|Lindqvist|Adeyemi|Sue Hart|Kevin|07700 900214|943 476 5919/;
const paramsOf = (path) =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, key]) => [key, IDS[key]]));

/** Colours are measured from the tokens and in a real engine; here is everything else. */
async function violations(root) {
  const { violations: found } = await window.axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

const unhandled = [];
process.on('unhandledRejection', (error) => unhandled.push(error));
beforeEach(emptyPage);
afterEach(() => privacy.set(false));

for (const route of routes) {
  for (const phase of route.phases) {
    for (const empty of phase === 'unlocked' ? [false, true] : [false]) {
      test(`${route.path} while ${phase}${empty ? ', with nobody yet,' : ''} is drawn with nothing for axe to find`, async () => {
        const { root, view } = await mounted(route, { phase, empty, params: paramsOf(route.path) });
        assert.ok(root.textContent.trim(), 'something is drawn');
        assert.deepEqual(await violations(root), []);
        await view.leave?.();
        assert.deepEqual(unhandled.splice(0), []);
      });
    }
  }
}

const READS = ['today', 'list_people', 'find', 'open_person', 'open_form', 'settings', 'list_backups'];
const refuse = () => {
  throw { code: 'damaged', message: 'The file is damaged.', advice: 'Restore a backup.', problems: [] };
};

for (const route of routes.filter(({ phases }) => phases.includes('unlocked'))) {
  test(`${route.path} says why it could not be shown, with nothing for axe to find`, async () => {
    const replies = Object.fromEntries(READS.map((command) => [command, refuse]));
    const { root, view, backend } = await mounted(route, { params: paramsOf(route.path), replies });
    if (backend.world.calls.some(({ command }) => READS.includes(command)))
      assert.match(root.textContent, /The file is damaged/);
    assert.deepEqual(await violations(root), []);
    await view.leave?.();
  });

  test(`${route.path} holds no name while names are hidden`, async () => {
    privacy.set(true);
    const { root, view } = await mounted(route, { params: paramsOf(route.path) });
    await settled();
    const attributes = [...root.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    const told = [root.textContent, ...attributes].map((words) => words.match(NAMES)?.[0]).filter(Boolean);
    assert.deepEqual(told, []);
    await view.leave?.();
  });
}

const named = (path) => routes.find((route) => route.path === path);
const type = (field, words) => {
  field.value = words;
  field.dispatchEvent(new window.Event('input', { bubbles: true }));
};
const everythingIn = (root) =>
  [
    root.textContent,
    ...[...root.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes].map(({ value }) => value)),
  ].join('\n');

test('a spreadsheet shows no name in its columns and examples while names are hidden', async () => {
  privacy.set(true);
  const { root } = await mounted(named('/import'));
  root.querySelector('.button-primary').click();
  await settled(60);
  assert.ok(root.querySelector('.import-columns'));
  assert.doesNotMatch(everythingIn(root), NAMES);
});

test('what was searched for in vain is not repeated while names are hidden', async () => {
  privacy.set(true);
  const { root, view } = await mounted(named('/people'));
  type(root.querySelector('.people-search'), 'Pereira-Smith');
  await settled(400);
  assert.match(root.textContent, /Nobody matches/);
  assert.doesNotMatch(everythingIn(root), /Smith/);
  await view.leave();
});

test('what may name someone in a question, a mark or a follow-up cannot be read while names are hidden', async () => {
  const { root, view } = await mounted(named('/person/:id'), { params: { id: 'p-oneill' } });
  const words = [...root.querySelectorAll('.marks .chip')].map(({ textContent }) => textContent).join();
  assert.match(words, /Small dog/);
  privacy.set(true);
  assert.doesNotMatch(everythingIn(root), /Small dog|Hard of hearing/);
  [...root.querySelectorAll('.chip-button')].find(({ textContent }) => /follow-up/.test(textContent)).click();
  [...root.querySelectorAll('[role=menuitem]')].find(({ textContent }) => /Moved/.test(textContent)).click();
  await settled();
  const bare = [
    ...document.querySelectorAll('#recorder-follow_up, #dialogs :is(textarea, input:not([type=checkbox]))'),
  ].filter(({ classList }) => !classList.contains('personal-field'));
  assert.deepEqual(
    bare.map(({ id }) => id),
    [],
  );
  document.querySelector('#dialogs dialog').close();
  await view.leave();
});

test('Ctrl+Enter keeps what stands in a number field of the settings', async () => {
  const { root, view, backend } = await mounted(named('/settings'));
  type(root.querySelector('#idle-minutes'), '12');
  view.acts.save();
  await settled(60);
  const kept = backend.world.calls.filter(({ command }) => command === 'save_settings');
  assert.equal(kept[0]?.request.idle_minutes, 12);
});

test('the settings list every scheme, each with its form, and a way to another', async () => {
  const { root } = await mounted(named('/settings'));
  const links = [...root.querySelectorAll('#schemes a')].map((link) => [link.hash, link.textContent.trim()]);
  assert.deepEqual(links, [
    ['#/form/scheme/s1', 'Poplar and Limehouse PCN'],
    ['#/form/scheme/s2', 'Carers’ fund'],
    ['#/form/scheme/new', 'Add a scheme'],
  ]);
});

test('a caseload is opened from a folder, and a new one kept in another', async () => {
  for (const [path, phase] of [
    ['/unlock', 'locked'],
    ['/set-up', 'new'],
  ]) {
    const { root, state, toasts } = await mounted(named(path), { phase });
    [...root.querySelectorAll('.link')].find(({ textContent }) => /folder/.test(textContent)).click();
    await settled(60);
    assert.deepEqual([state.get().phase, toasts], ['locked', []], path);
  }
});
