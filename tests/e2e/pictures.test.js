/** The pictures of the README, from the real window: `UPDATE_PICTURES=1 script/test e2e tests/e2e/pictures.test.js`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDemo } from './support/demo.js';
import { ask, goTo } from './support/steps.js';

const PICTURES = 'docs/pictures';
const skip = !process.env.UPDATE_PICTURES && 'taken only when asked for';

test('the day and a person, as the README shows them', { skip }, async () => {
  const eve = await openDemo();
  try {
    await eve.size(1366, 768);
    await eve.sees('Tuesday 24 November', 'h1');
    await eve.control('.day-card');
    await take(eve, 'today');
    await goTo(eve, `/person/${await mostToTell(eve)}`);
    await eve.control('.story-item');
    await take(eve, 'person');
  } finally {
    await eve.stop();
  }
});

/** The one whom a reader learns most from: next in the day, with something to know before the door. */
async function mostToTell(app) {
  const { appointments } = await ask(app, 'today', { on: '' });
  const coming = appointments.filter(({ past }) => !past);
  return (coming.find(({ marks }) => marks.length > 0) ?? coming[0]).person;
}

async function take(app, name) {
  mkdirSync(PICTURES, { recursive: true });
  await app.page.run(() => document.activeElement?.blur());
  writeFileSync(join(PICTURES, `${name}.png`), await app.page.screenshot());
}
