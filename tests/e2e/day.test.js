/** Sam’s Tuesday, lived twice from the same steps: with nothing but the keyboard, and with the mouse. */
import { after, before, describe, test } from 'node:test';
import { openDemo } from './support/demo.js';
import { until } from './support/driver.js';
import { keyboardHands, mouseHands } from './support/hands.js';
import { steps, whoIsFree } from './support/tuesday.js';

lived('with the keyboard alone', keyboardHands);
lived('with the mouse', mouseHands);

/** What came before in a day has to have happened: after a fault the rest says nothing, and a picture shows it. */
async function step(t, sam, live) {
  if (sam.fault) return t.skip('because of what failed before');
  try {
    await live(sam);
  } catch (fault) {
    sam.fault = fault;
    await sam.app.screenshot(`day-fault-${sam.how}`);
    throw fault;
  }
}

async function onLaptop(app) {
  await app.size(1366, 768);
  await until(() => app.page.run(() => innerWidth === 1366), 'the window is a laptop’s');
}

function lived(how, handsOf) {
  describe(`a day of home visits, ${how}`, () => {
    const sam = { how: how.split(' ').at(-1) };
    before(async () => {
      sam.app = await openDemo();
      await onLaptop(sam.app);
      sam.free = await whoIsFree(sam.app);
      sam.hands = handsOf(sam.app);
    });
    after(() => sam.app?.stop());
    for (const [name, live] of Object.entries(steps)) test(name, (t) => step(t, sam, live));
  });
}
