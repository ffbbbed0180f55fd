/** The program as it ships, typed into by hand: what was written lies nowhere outside the encrypted file. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { cli } from './support/demo.js';
import { Doorstep } from './support/doorstep.js';
import { until } from './support/driver.js';
import { copiesInMemory, filesWith, formsOf } from './support/leaks.js';
import { descendants } from './support/processes.js';
import { PASSPHRASE, setUp } from './support/steps.js';

const PROGRAM = resolve(process.env.DOORSTEP_AS_SHIPPED ?? 'target/window/doorstep-as-shipped');
const NAME = 'Quillabelle';
const PHONE = '07700900837';
const WORD = 'zephyrquince';
const PLANTED = [NAME, PHONE, WORD];

let room;
let app;
let key;
before(async () => {
  room = mkdtempSync(join(tmpdir(), 'doorstep-leaks-'));
  for (const folder of ['home', 'tmp', 'data', 'paper']) mkdirSync(join(room, folder));
  await makeCaseload();
  app = spawn(PROGRAM, ['--data-dir', join(room, 'data')], { stdio: 'ignore', env: ownFolders() });
});
after(() => {
  app.kill();
  rmSync(room, { recursive: true, force: true });
});

test('a person and a visit are written by hand', async () => {
  await unlockByHand();
  await afterwards(() => hand('key', 'ctrl+n'));
  await afterwards(() => hand('type', NAME));
  for (let field = 0; field < 5; field += 1) hand('key', 'Tab');
  await afterwards(() => hand('type', PHONE));
  await afterwards(() => hand('key', 'ctrl+Return'));
  await afterwards(() => hand('key', 'F2'));
  await afterwards(() => hand('type', `Spoke of the ${WORD} by the gate`));
  await afterwards(() => hand('key', 'ctrl+Return'));
});

test('after locking the key is nowhere in memory, and what was written is counted', async (t) => {
  const web = drawers();
  await until(() => {
    hand('key', 'ctrl+l');
    return drawers().length > 0 && drawers().every((pid) => !web.includes(pid));
  }, 'the window was emptied');
  await keepsStill();
  const needles = PLANTED.flatMap((word) => formsOf(word).slice(0, 2));
  for (const [name, pid] of [['core', app.pid], ...drawers().map((each) => ['web', each])]) {
    const counts = copiesInMemory(pid, [...key, ...needles]);
    t.diagnostic(`${name}: key ${counts.slice(0, 2)}, planted words as UTF-8, UTF-16: ${counts.slice(2)}`);
    assert.deepEqual(counts.slice(0, 2), [0, 0], `the key in the memory of ${name}`);
  }
});

test('the words are in no file, and yet were saved', () => {
  const folders = ['home', 'tmp', 'data'].map((folder) => join(room, folder));
  assert.deepEqual(filesWith(PLANTED, folders), []);
  writeFileSync(join(room, 'tmp', 'planted'), Buffer.from(`a${NAME}b`).toString('base64'));
  assert.equal(filesWith([NAME], folders).length, 1, 'what is there would be found');
  app.kill('SIGKILL');
  const store = join(room, 'data', 'caseloads', 'caseload');
  const said = cli(
    '--store',
    store,
    '--passphrase-file',
    join(room, 'paper', 'words'),
    'list',
    'people',
    '--query',
    WORD,
  );
  assert.match(said, new RegExp(NAME));
});

/** With the tests’ hands, and the data key as `age` itself unwraps it. */
async function makeCaseload() {
  const maker = await Doorstep.start({ dataDir: join(room, 'data') });
  const groups = await setUp(maker);
  await maker.stop();
  const paper = join(room, 'paper', 'key');
  writeFileSync(paper, groups.join(''));
  writeFileSync(join(room, 'paper', 'words'), PASSPHRASE);
  const wrapped = join(room, 'data', 'caseloads', 'caseload', 'key.recovery.age');
  const opened = execFileSync('age', ['-d', '-i', paper, wrapped], { encoding: 'utf8' });
  const hex = opened.match(/"[^"]*key"\s*:\s*"([0-9a-f]{64})"/)[1];
  key = [Buffer.from(hex), Buffer.from(hex, 'hex')];
}

/** Whatever a program keeps for its user goes where this test can look. */
function ownFolders() {
  const home = join(room, 'home');
  const none = { XDG_DATA_HOME: '', XDG_CACHE_HOME: '', XDG_CONFIG_HOME: '' };
  return { ...process.env, ...none, HOME: home, TMPDIR: join(room, 'tmp') };
}

async function unlockByHand() {
  await until(windows, 'the window opened');
  await until(() => execFileSync('import', ['-window', windows()[0], 'png:-']).length > 8_000, 'it is drawn');
  hand('windowfocus', windows()[0]);
  hand('type', PASSPHRASE);
  await afterwards(() => hand('key', 'Return'));
}

/** Does something and waits until the screen shows it and stands still: nothing else can be asked of a program as it ships. */
async function afterwards(act) {
  const before = picture();
  act();
  await until(() => picture() !== before, 'the screen shows what was done');
  await keepsStill();
}

async function keepsStill() {
  let before = '';
  await until(async () => {
    await pause(700);
    const now = picture();
    const same = now === before;
    before = now;
    return same;
  }, 'the screen stands still');
}

function picture() {
  return execFileSync('import', ['-window', 'root', 'rgba:-'], { maxBuffer: 1 << 26 }).toString('base64');
}

function hand(...acts) {
  return execFileSync('xdotool', acts, { encoding: 'utf8' });
}

function windows() {
  try {
    return hand('search', '--all', '--onlyvisible', '--pid', String(app.pid), '--name', '^Doorstep$')
      .trim()
      .split('\n');
  } catch {
    return undefined;
  }
}

function drawers() {
  return descendants(app.pid)
    .filter(({ name }) => name === 'WebKitWebProces')
    .map(({ pid }) => pid);
}
