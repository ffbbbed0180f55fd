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

for (const route of routes.filter(({ phases }) => phases.includes('unlocked'))) {
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
