/**
 * The window begins with the unlock screen, and everything that it needs is asked for at once: modules that are
 * found one in another would be fetched in eight rounds, each a turn of the window's main thread.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const PAGE = 'ui/index.html';
const BEGIN = ['app.js', 'views/unlock/unlock.js'];
const FIRST = '<script type="module" src="app.js"></script>';

test('every module of the start is named in the page, and no other', () => {
  const page = readFileSync(PAGE, 'utf8');
  const lines = [...modulesOf(BEGIN)].filter((module) => module !== 'app.js').map(preload);
  const without = page.replaceAll(/ *<link rel="modulepreload".*\n/g, '');
  const whole = without.replace(`    ${FIRST}`, `${lines.join('')}    ${FIRST}`);
  if (process.env.UPDATE_GOLDEN) writeFileSync(PAGE, whole);
  assert.equal(page, whole, 'UPDATE_GOLDEN=1 writes the list anew');
});

const preload = (module) => `    <link rel="modulepreload" href="${module}" />\n`;

/** What modules import without being asked to by an act, in the order in which they are met. */
function modulesOf(names, met = new Set()) {
  for (const name of names) {
    if (met.has(name)) continue;
    met.add(name);
    modulesOf(importsOf(name), met);
  }
  return met;
}

function importsOf(name) {
  const source = readFileSync(join('ui', name), 'utf8');
  const found = source.matchAll(/(?:^|;)(?:import|export)\b[^;(]*?["']([^"';]+)["']/gm);
  return [...found].map(([, target]) => place(target, name)).filter(Boolean);
}

function place(target, from) {
  if (target.startsWith('.')) return normalize(join(dirname(from), target));
  if (target === 'lit-html') return 'vendor/lit-html/lit-html.js';
  return target.startsWith('lit-html/') ? `vendor/${target}` : null;
}
