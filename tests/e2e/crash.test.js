/** The battery of Ben’s laptop gives out while he types: what the screen said was kept is there again. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Doorstep } from './support/doorstep.js';
import { until } from './support/driver.js';
import { addPerson, ask, setUp, unlock } from './support/steps.js';

const HALF_A_NOTE = 'She opened the door only a hand’s breadth and said';

let dataDir;
let ben;
before(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'doorstep-crash-'));
  ben = await Doorstep.start({ dataDir });
  await setUp(ben, { worker: 'Ben Achebe' });
});
after(async () => {
  await ben.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a half-typed note about a visit', async () => {
  await addPerson(ben, { name: 'Winifred', phone: '07700 900301' });
  await ben.press('F2');
  await ben.type(HALF_A_NOTE);
  await ben.sees('draft kept', '.recorder-kept');
  await cutThePower();
  await ben.sees('Kept for you');
  await ben.click('Continue');
  await ben.sees('Winifred', 'h1');
  await holds('#recorder-note', HALF_A_NOTE);
  await ben.sees('draft kept', '.recorder-kept');
});

test('a half-filled form for a new person', async () => {
  await ben.press('Control+n');
  await ben.fill('Name', 'Oluwaseun');
  await ben.fill('Phone', '07700 9003');
  await kept('add-person', ({ phone }) => phone === '07700 9003');
  await cutThePower();
  await ben.press('Control+n');
  await holds('#add-given', 'Oluwaseun');
  await holds('#add-phone', '07700 9003');
});

test('a quick note that is nobody’s yet', async () => {
  await ben.press('Control+j');
  await ben.control('Note');
  await ben.type('Ring the surgery about the letter');
  await ben.sees('Kept.', 'dialog');
  await cutThePower();
  await ben.press('Control+j');
  await holds('#quick-note', 'Ring the surgery about the letter');
});

/** Waits until a draft holds what was typed. */
function kept(key, holds) {
  const look = async () => {
    const { drafts } = await ask(ben, 'list_drafts');
    return drafts.some((draft) => draft.key === key && holds(draft.values));
  };
  return until(look, `${key} is kept`);
}

/** Ends the program as a power cut does, and comes back. */
async function cutThePower() {
  await ben.kill9();
  ben = await Doorstep.start({ dataDir });
  await unlock(ben);
  await ben.sees('Nothing booked');
}

async function holds(field, words) {
  await until(() => ben.has(field), `${field} is there`);
  const typed = () => ben.page.run((selector) => document.querySelector(selector).value, field);
  await until(async () => (await typed()) !== '', `${field} holds something`);
  assert.equal(await typed(), words);
}
