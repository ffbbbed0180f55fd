import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ui = fileURLToPath(new URL('../../ui/', import.meta.url));
const read = (file) => readFileSync(join(ui, file), 'utf8');

const files = readdirSync(ui, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(ui, join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith('vendor'));
const of = (...kinds) => files.filter((file) => kinds.includes(extname(file)) && !file.endsWith('.d.ts'));

test('every style sheet is taken in by app.css, and no other', () => {
  const taken = [...read('app.css').matchAll(/@import url\('([^']+)'\)/g)].map(([, file]) => file).sort();
  assert.deepEqual(
    taken,
    of('.css')
      .filter((file) => file !== 'app.css')
      .sort(),
  );
});

test('every style sheet says which layer it belongs to', () => {
  for (const file of of('.css'))
    assert.match(read(file), /@layer (reset|tokens|base|layout|components|views|utilities)/, file);
});

test('people are called people', () => {
  for (const file of of('.js', '.html')) {
    const found = read(file).match(/(?<![\w.$#-])(clients?|patients?|users?)(?![\w(])/i);
    assert.equal(found?.[0], undefined, file);
  }
});

test('no file writes markup as text, styles an element in place or makes code of text', () => {
  const FORBIDDEN =
    /\.(inner|outer)HTML|insertAdjacentHTML|document\.write|\sstyle=|unsafeHTML|new Function|\beval\(/;
  for (const file of of('.js', '.html')) assert.doesNotMatch(read(file), FORBIDDEN, file);
});

test('only the backend knows that there is a window of Tauri', () => {
  assert.deepEqual(
    of('.js', '.html').filter((file) => read(file).includes('__TAURI')),
    ['api/backend.js'],
  );
});

test('the title of the window is never changed', () => {
  for (const file of of('.js')) assert.doesNotMatch(read(file), /document\.title/, file);
});
