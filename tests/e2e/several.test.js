/** Joy keeps two caseloads on one laptop; Kit wrote on two laptops while they could not meet. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cli } from './support/demo.js';
import { Doorstep } from './support/doorstep.js';
import { addPerson, goTo, PASSPHRASE, setUp, tabTo, unlock } from './support/steps.js';

describe('two caseloads on one laptop', () => {
  const OTHER = 'thimble granite walnut evening';
  let joy;
  before(async () => {
    joy = await Doorstep.start();
    await setUp(joy, { name: 'Bow', worker: 'Joy Mensah' });
    await addPerson(joy, { name: 'Hyacinth', phone: '07700 900511' });
  });
  after(() => joy.stop());

  test('a second is set up beside the first, and holds nobody', async () => {
    await joy.press('Control+l');
    await joy.click('Start another caseload');
    await setUp(joy, { name: 'Poplar', worker: 'Joy Mensah', passphrase: OTHER });
    await joy.press('Alt+2');
    await joy.sees('Nobody is on the caseload yet.');
  });

  test('one passphrase does not open the other', async () => {
    await joy.press('Control+l');
    await joy.sees('Poplar', 'h1');
    await joy.click('Open Bow');
    await joy.sees('Bow', 'h1');
    await unlock(joy, OTHER);
    await joy.sees('That passphrase does not open this caseload.');
  });

  test('its own opens it, with the people who are in it', async () => {
    await unlock(joy);
    await joy.control('Quick note');
    await joy.press('Alt+2');
    await joy.sees('Hyacinth', '.people-table');
  });
});

describe('a caseload that is kept in a folder of its own', () => {
  let folder;
  let nia;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doorstep-elsewhere-'));
    nia = await Doorstep.start();
  });
  after(async () => {
    await nia.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a new one is made there', async () => {
    nia.pick(folder);
    await nia.click('Keep it in another folder');
    await setUp(nia, { name: 'Elsewhere', worker: 'Nia Prosser' });
    assert.ok(existsSync(join(folder, 'caseload.db')));
    await addPerson(nia, { name: 'Hyacinth', phone: '07700 900511' });
  });

  test('and opened from there when another one is in use', async () => {
    await nia.press('Control+l');
    await nia.click('Start another caseload');
    await nia.sees('Set up a caseload', 'h1');
    nia.pick('', folder);
    await nia.click('Keep it in another folder');
    await nia.sees('Set up a caseload', 'h1');
    await nia.click('Keep it in another folder');
    await nia.sees('Elsewhere', 'h1');
    await unlock(nia);
    await nia.control('Quick note');
    await nia.press('Alt+2');
    await nia.sees('Hyacinth', '.people-table');
  });
});

describe('the same field, written differently on two laptops', () => {
  let folder;
  let person;
  const kits = {};
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doorstep-several-'));
    writeFileSync(join(folder, 'passphrase'), PASSPHRASE);
    kits.old = await Doorstep.start({ dataDir: join(folder, 'old') });
    await setUp(kits.old, { name: 'Bow', worker: 'Kit Lowe' });
    person = await addPerson(kits.old, { name: 'Hyacinth', phone: '07700 900511' });
    await kits.old.stop();
    at('new', 'init', '--name', 'Bow');
    carry('old', 'new');
  });
  after(async () => {
    await kits.now?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('both values are kept and shown, and one press settles it', async () => {
    await write('new', 'Hattie');
    await write('old', 'Cynthie');
    carry('new', 'old');
    kits.now = await open('old');
    await goTo(kits.now, `/person/${person}`);
    await kits.now.sees('Written differently on two laptops');
    await kits.now.sees('Cynthie', '.conflicts');
    await tabTo(kits.now, 'Hattie');
    await kits.now.press('Enter');
    await kits.now.noLongerSees('Written differently on two laptops');
    await kits.now.sees('Hattie', '.person-identity');
  });

  /** The command line on one of the laptops. */
  function at(laptop, ...words) {
    const store = join(folder, laptop, 'caseloads', 'caseload');
    return cli('--store', store, '--passphrase-file', join(folder, 'passphrase'), ...words);
  }

  function carry(from, to) {
    const file = join(folder, `${from}.ndjson`);
    at(from, 'export', 'records', file);
    at(to, 'import', 'records', file);
    rmSync(file);
  }

  async function open(laptop) {
    const app = await Doorstep.start({ dataDir: join(folder, laptop) });
    await unlock(app);
    await app.control('Quick note');
    return app;
  }

  /** What the person likes to be called, as it was heard with this laptop on the knee. */
  async function write(laptop, name) {
    const app = await open(laptop);
    await goTo(app, `/form/person/${person}?person=${person}`);
    await app.fill('Likes to be called', name);
    await app.press('Control+Enter');
    await app.sees(name, '.person-identity');
    await app.stop();
  }
});
