/** The program as people get it, without the tests' hands in it. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Doorstep } from './support/doorstep.js';
import { startDriver, until } from './support/driver.js';
import { descendants } from './support/processes.js';
import { PASSPHRASE, setUp } from './support/steps.js';
import { openSession } from './support/webdriver.js';

const PROGRAM = resolve(process.env.DOORSTEP_AS_SHIPPED ?? 'target/window/doorstep-as-shipped');
let folder;
before(() => (folder = mkdtempSync(join(tmpdir(), 'doorstep-shipped-'))));
const opened = [];
after(() => {
  for (const app of opened) app.kill();
  rmSync(folder, { recursive: true, force: true });
});

test('no other program can drive the window', async () => {
  const driver = await startDriver({});
  const session = openSession(driver.address, PROGRAM, ['--data-dir', folder]);
  const attached = session.then(
    () => true,
    () => false,
  );
  await until(
    () => descendants(driver.pid).some(({ name }) => name === 'WebKitWebProces'),
    'the window opened',
  );
  assert.notEqual(await Promise.race([attached, pause(3000, 'waited in vain')]), true);
  process.kill(descendants(driver.pid).find(({ name }) => name.startsWith('doorstep')).pid);
  await driver.stop();
});

test('a crash would leave no copy of the memory', async () => {
  const app = open();
  const mostACoreMayBe = () =>
    readFileSync(`/proc/${app.pid}/limits`, 'utf8').match(/Max core file size +\S+ +(\S+)/)[1];
  await until(() => mostACoreMayBe() === '0', 'the size of a core is limited to nothing');
  app.kill();
  await once(app, 'exit');
});

test('locking ends the process that drew the page', async () => {
  await makeCaseload();
  const app = open();
  const [id] = await until(() => windows(app.pid), 'the window opened');
  hand('windowfocus', id);
  const [drawing] = await until(() => drawers(app.pid), 'a process draws the page');
  await until(() => drawn(id), 'the unlock screen is drawn');
  hand('type', PASSPHRASE);
  hand('key', 'Return');
  await until(() => {
    hand('key', 'ctrl+l');
    return !drawers(app.pid)?.includes(drawing);
  }, 'the process that drew the names is gone');
  await until(() => windows(app.pid), 'the next window opened');
  app.kill();
  await once(app, 'exit');
});

test('a page that died is drawn again', async () => {
  const app = open();
  const [id] = await until(() => windows(app.pid), 'the window opened');
  const [drawing] = await until(() => drawers(app.pid), 'a process draws the page');
  await until(() => drawn(id), 'the unlock screen is drawn');
  const before = picture(id, 'rgb');
  process.kill(drawing, 'SIGKILL');
  await until(
    () => drawers(app.pid) && !drawers(app.pid).includes(drawing),
    'another process draws the page',
  );
  await until(() => picture(id, 'rgb').equals(before), 'the unlock screen stands there again');
  app.kill();
  await once(app, 'exit');
});

test('a word it does not know is answered with how to use it', async () => {
  const app = spawn(PROGRAM, ['--no-such-flag'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const [said] = await once(app.stderr, 'data');
  const [code] = await once(app, 'exit');
  assert.equal(code, 2);
  assert.match(String(said), /^Use: doorstep/);
});

/** Opens the program; whatever a test does, it is closed at the end. */
function open() {
  const app = spawn(PROGRAM, ['--data-dir', folder], { stdio: 'ignore' });
  opened.push(app);
  return app;
}

/** With the tests' hands, because the program as it ships cannot be driven. */
async function makeCaseload() {
  const app = await Doorstep.start({ dataDir: folder });
  await setUp(app);
  await app.stop();
}

function hand(...acts) {
  return execFileSync('xdotool', acts, { encoding: 'utf8' });
}

function windows(pid) {
  try {
    return hand('search', '--all', '--onlyvisible', '--pid', String(pid), '--name', '^Doorstep$')
      .trim()
      .split('\n');
  } catch {
    return undefined;
  }
}

function drawers(pid) {
  const found = descendants(pid).filter(({ name }) => name === 'WebKitWebProces');
  return found.length > 0 && found.map((one) => one.pid);
}

/** A picture of an empty page is a few kilobytes. */
function drawn(id) {
  return picture(id, 'png').length > 8_000;
}

function picture(id, form) {
  return execFileSync('import', ['-window', id, `${form}:-`], { maxBuffer: 8_000_000 });
}
