/** An invented caseload, made by the program for the command line and opened in the window. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Doorstep } from './doorstep.js';
import { until } from './driver.js';
import { unlock } from './steps.js';

const PROGRAM = resolve(process.env.DOORSTEP_CLI ?? 'target/debug/doorstep-cli');
export const INVENTED = 'invented people only here';
export const DAY = '2026-11-24';
const MORNING = Date.parse(`${DAY}T09:10:00Z`);

/** Runs `doorstep-cli`, which script/test built, and gives back what it says. */
export function cli(...words) {
  return execFileSync(PROGRAM, words, { encoding: 'utf8' });
}

/** How far the clock of that morning is ahead of the laptop's. */
export const clockOfTheDemo = () => MORNING - Date.now();

/** Opens the window on the morning of a day in an invented caseload. */
export async function openDemo({ people = 52, years = 2 } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'doorstep-demo-'));
  const passphrase = join(dataDir, 'passphrase');
  mkdirSync(join(dataDir, 'caseloads'));
  writeFileSync(passphrase, INVENTED);
  const store = join(dataDir, 'caseloads', 'demo');
  const wishes = ['--people', people, '--years', years, '--seed', 7, '--on', DAY].map(String);
  cli('--store', store, '--passphrase-file', passphrase, 'demo', ...wishes);
  const app = await Doorstep.start({ dataDir, clock: clockOfTheDemo() });
  app.ownsDataDir = true;
  await unlockDemo(app);
  return app;
}

/** Unlocks the invented caseload; where the moved clock is asked about, it is right. */
export async function unlockDemo(app) {
  await unlock(app, INVENTED);
  const yes = 'Yes, the laptop is right';
  const opened = async () => (await app.has('Quick note')) || (await app.has(yes));
  await until(opened, 'the invented caseload opens');
  if (await app.has(yes)) await app.click(yes);
  await app.control('Quick note');
}
