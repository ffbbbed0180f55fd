/** Farah uses no mouse: what the other journeys click is reached here by Tab, arrows and chords alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { Doorstep } from './support/doorstep.js';
import { addPerson, setUp, tabTo } from './support/steps.js';

const SPREADSHEET = resolve('tests/fixtures/caseload-300.csv');
const NEW = 'lantern copper meadow thursday';
const AFTER_THE_LOSS = 'pebble harbour violin winter';

let farah;
let paper;
let stick;
before(async () => {
  stick = mkdtempSync(join(tmpdir(), 'doorstep-keyboard-'));
  farah = await Doorstep.start();
  paper = (await setUp(farah, { name: 'Bow', worker: 'Farah Quinn' })).join(' ');
});
after(async () => {
  await farah.stop();
  rmSync(stick, { recursive: true, force: true });
});

test('a referral is accepted', async () => {
  await addPerson(farah, { name: 'Marjorie', phone: '07700 900214' });
  await enter(': move on');
  await farah.control('dialog[open] [name=ask-status]');
  await tabTo(farah, 'radio');
  while (!(await farah.page.run(() => document.activeElement.value)).includes('active'))
    await farah.press('ArrowRight');
  await enter('Save');
  await farah.sees('The referral has moved on.');
  await farah.sees('Active', '.person-chips');
});

test('a spreadsheet is brought in', async () => {
  farah.pick(SPREADSHEET);
  await farah.press('Alt+2');
  await farah.control('Bring in a spreadsheet');
  await enter('Bring in a spreadsheet');
  await farah.control('Choose a file…');
  await enter('Choose a file…');
  await farah.control('Check the rows');
  await enter('Check the rows');
  await farah.control('Take in');
  await enter('Take in');
  await farah.sees('people taken in', 'h1');
});

test('a backup is carried away', async () => {
  await farah.press('Control+k');
  await farah.type('backup');
  await farah.sees('Settings', '#findings');
  await farah.press('Enter');
  await farah.control('Save one elsewhere…');
  farah.pick(join(stick, 'bow.doorstep-backup'));
  await enter('Save one elsewhere…');
  await farah.sees('Saved as bow.doorstep-backup.');
});

test('the forgotten passphrase is replaced', async () => {
  await farah.press('Control+l');
  await farah.control('Unlock');
  await enter('I have forgotten the passphrase');
  await farah.control('Open with the key');
  await write('Recovery key', paper);
  await write('New passphrase', NEW);
  await farah.press('Enter');
  await farah.sees('Today', '.rail');
});

test('and the backup is restored on an empty laptop', async () => {
  await farah.stop();
  farah = await Doorstep.start();
  farah.pick(join(stick, 'bow.doorstep-backup'));
  await farah.control('Make the caseload');
  await enter('Restore a backup instead');
  await farah.control('Choose the file…');
  await enter('Choose the file…');
  await farah.sees('bow.doorstep-backup');
  await tabTo(farah, 'radio');
  while ((await farah.page.run(() => document.activeElement.value)) !== 'key')
    await farah.press('ArrowRight');
  await write('Recovery key', paper);
  await write('New passphrase', AFTER_THE_LOSS);
  await farah.press('Enter');
  await farah.sees('Today', '.rail');
});

async function enter(name) {
  await tabTo(farah, name);
  await farah.press('Enter');
}

async function write(name, words) {
  await tabTo(farah, name);
  await farah.type(words);
}
