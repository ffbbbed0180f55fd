/** Farah sees badly and uses no mouse: every screen, in each of its states, is looked over for what would stop her. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { routes } from '../../ui/routes.js';
import { openDemo } from './support/demo.js';
import { Doorstep } from './support/doorstep.js';
import { faultsOf } from './support/inspect.js';
import { newcomer, practised } from './support/scenes.js';

test('every screen has a scene', () => {
  const screens = routes.map(({ path }) => path);
  const shown = new Set([...newcomer, ...practised].map(({ route }) => route));
  assert.deepEqual([...shown].toSorted(), screens.toSorted());
});

journey('a newcomer', newcomer, () => Doorstep.start());
journey('on a caseload of two years', practised, () => openDemo());

/** The scenes follow on each other, so they share one window. */
function journey(who, scenes, open) {
  describe(who, () => {
    let farah;
    before(async () => (farah = await open()));
    after(() => farah.stop());
    for (const { route, state, reach } of scenes) {
      test(`${route}, ${state}`, async () => {
        await reach(farah);
        assert.deepEqual(await faultsOf(farah), []);
      });
    }
  });
}
