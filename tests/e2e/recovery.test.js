/** Carys forgets her passphrase; later she loses the laptop, and has a backup and the paper with the key. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Doorstep } from './support/doorstep.js';
import { addPerson, setUp, unlock } from './support/steps.js';

const NEW = 'lantern copper meadow thursday';
const AFTER_THE_LOSS = 'pebble harbour violin winter';

let carys;
let paper;
let stick;
before(async () => {
  stick = mkdtempSync(join(tmpdir(), 'doorstep-stick-'));
  carys = await Doorstep.start();
  paper = (await setUp(carys, { name: 'Splott', worker: 'Carys Pugh' })).join(' ');
  await addPerson(carys, { name: 'Gwendoline', phone: '07700 900417' });
});
after(async () => {
  await carys.stop();
  rmSync(stick, { recursive: true, force: true });
});

test('the recovery key opens, and a new passphrase takes the place of the forgotten one', async () => {
  await carys.press('Control+l');
  await carys.click('I have forgotten the passphrase');
  await carys.fill('Recovery key', paper);
  await carys.fill('New passphrase', NEW);
  await carys.click('Open with the key');
  await carys.sees('Today', '.rail');
});

test('the forgotten passphrase opens nothing any more, the new one does', async () => {
  await carys.press('Control+l');
  await unlock(carys);
  await carys.sees('That passphrase does not open this caseload.');
  await unlock(carys, NEW);
  await carys.sees('Today', '.rail');
});

test('a backup is saved elsewhere', async () => {
  await carys.press('Alt+0');
  carys.pick(join(stick, 'splott.doorstep-backup'));
  await carys.click('Save one elsewhere…');
  await carys.sees('Saved as splott.doorstep-backup.');
});

test('on an empty laptop the backup and the recovery key alone bring the caseload back', async () => {
  await carys.stop();
  carys = await Doorstep.start();
  carys.pick(join(stick, 'splott.doorstep-backup'));
  await carys.click('Restore a backup instead');
  await carys.click('Choose the file…');
  await carys.click('Its recovery key');
  await carys.fill('Recovery key', paper);
  await carys.fill('New passphrase', AFTER_THE_LOSS);
  await carys.click('Restore');
  await carys.sees('Today', '.rail');
  await carys.press('Alt+2');
  await carys.sees('Gwendoline', '.people-table');
});

test('and from then on it opens with the passphrase made there', async () => {
  await carys.press('Control+l');
  await unlock(carys, AFTER_THE_LOSS);
  await carys.press('Alt+2');
  await carys.sees('Gwendoline', '.people-table');
});
