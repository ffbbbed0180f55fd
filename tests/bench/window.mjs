/**
 * How long the window takes to its unlock screen, and the memory it then holds, beside a bare Tauri window; and
 * the memory once it is unlocked.
 *
 * Run by `script/bench` on a display of its own; writes docs/bench-window.md. A window is drawn when the screen
 * shows text: more than a few colours. Memory is the proportional share (PSS) of the program and of the web
 * view's processes, a second after that; unlocked, five seconds after the passphrase.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { descendants } from '../e2e/support/processes.js';

const [folder, demo] = process.argv.slice(2);
const passphrase = readFileSync(join(demo, 'passphrase'), 'utf8').trim();
const RUNS = 9;
const AIM = 1.15;

const colours = () => Number(execFileSync('bash', ['-c', "import -window root -format '%k' info:"]));
const pss = (pid) =>
  Number(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)?.[1]) / 1024;
const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];

/** The passphrase typed as by hand. */
async function unlock() {
  const hand = (...acts) => execFileSync('xdotool', acts);
  hand('search', '--onlyvisible', '--name', '^Doorstep$', 'windowfocus');
  hand('type', passphrase);
  hand('key', 'Return');
  await rest(5000);
}

function memoryOf(app) {
  const web = descendants(app.pid).filter(({ name }) => name.startsWith('WebKit'));
  return { core: pss(app.pid), window: web.reduce((sum, { pid }) => sum + pss(pid), 0) };
}

/** Opens a program, waits until it has drawn, looks at its memory, then again once it is unlocked, ends it. */
async function open(program, args, { unlocks = false } = {}) {
  while (colours() > 1) await rest(20);
  const began = performance.now();
  const app = spawn(program, args, { stdio: 'ignore' });
  while (colours() <= 4) await rest(5);
  const milliseconds = performance.now() - began;
  await rest(1000);
  const locked = memoryOf(app);
  if (unlocks) await unlock();
  const unlocked = memoryOf(app);
  const web = descendants(app.pid).filter(({ name }) => name.startsWith('WebKit'));
  app.kill('SIGKILL');
  for (const { pid } of web) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended with its window.
    }
  }
  return { milliseconds, ...locked, unlockedCore: unlocked.core, unlockedWindow: unlocked.window };
}

const data = mkdtempSync(join(tmpdir(), 'doorstep-bench-'));
const measured = { doorstep: [], bare: [] };
try {
  execFileSync('cp', ['-r', join(demo, 'caseloads'), join(data, 'caseloads')]);
  for (let run = 0; run <= RUNS; run += 1) {
    const bare = await open(join(folder, 'examples/bare'), []);
    const doorstep = await open(join(folder, 'doorstep'), ['--data-dir', data], { unlocks: true });
    // The first pair fills the system's caches.
    if (run > 0) (measured.bare.push(bare), measured.doorstep.push(doorstep));
  }
} finally {
  rmSync(data, { recursive: true, force: true });
}

const of = (who, what) => median(measured[who].map((one) => one[what]));
const row = (words, what, unit) => {
  const [ours, theirs] = [of('doorstep', what), of('bare', what)];
  return `| ${words} | ${ours.toFixed(0)} ${unit} | ${theirs.toFixed(0)} ${unit} | ${(ours / theirs).toFixed(2)} |`;
};
const start = of('doorstep', 'milliseconds') / of('bare', 'milliseconds');
const page = `# The window, beside a bare one

Written by \`script/bench\`. Medians of ${RUNS} starts each, taken in turn on one display, as it ships. A start ends
when text is on the screen; memory is the proportional share (PSS) a second later on a locked caseload, and five
seconds after the passphrase on an unlocked one; the bare window has nothing to unlock.

| | Doorstep | bare Tauri window | times |
|---|--:|--:|--:|
${row('Start to the unlock screen', 'milliseconds', 'ms')}
${row('Memory of the core', 'core', 'MB')}
${row('Memory of the web view', 'window', 'MB')}
${row('Memory of the core, unlocked', 'unlockedCore', 'MB')}
${row('Memory of the web view, unlocked', 'unlockedWindow', 'MB')}

Aim: a start at most ${AIM} times bare. ${start <= AIM ? 'Met.' : `Missed: ${start.toFixed(2)}.`}
`;
writeFileSync('docs/bench-window.md', page);
console.log(page);
