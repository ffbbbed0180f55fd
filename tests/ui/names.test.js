import './support/dom.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { html, render } = await import('../../ui/lib/html.js');
const { initials, name, personal, privacy, written } = await import('../../ui/lib/names.js');

test('a name becomes its initials', () => {
  const check = (text, expected) => assert.equal(initials(text), expected);
  check('Margaret O’Neill', 'M. O.');
  check('O’Neill, Margaret', 'O. M.');
  check('étienne', 'É.');
  check('Ali bin Hassan', 'A. B. H.');
  check('李 小龍', '李. 小.');
  check('07700 900214', '•••');
  check('', '•••');
});

test('while names are hidden the real words are nowhere in the document, and come back', () => {
  const root = document.createElement('div');
  render(
    html`<p aria-label="Open ${name('Ines Pereira')}, ${personal('E3 4PT')}">
      ${name('Ines Pereira')} ${personal('E3 4PT')}
    </p>`,
    root,
  );
  assert.match(root.innerHTML, /Open Ines Pereira, E3 4PT/);
  privacy.set(true);
  assert.doesNotMatch(root.innerHTML, /Ines|Pereira|E3/);
  assert.equal(root.textContent.trim(), 'I. P. •••');
  privacy.set(false);
  assert.match(root.textContent, /Ines Pereira E3 4PT/);
});

test('nothing known stays nothing', () => {
  const root = document.createElement('div');
  render(html`<p title=${name('')}>${name(null)}${personal(undefined)}</p>`, root);
  assert.equal(root.textContent, '');
});

test('a screen that is gone no longer listens', () => {
  const root = document.createElement('div');
  render(html`${name('Ines Pereira')}`, root);
  render(html``, root);
  privacy.set(true);
  privacy.set(false);
  assert.equal(root.textContent, '');
});

test('what someone wrote becomes about as many dots, so that the page keeps its shape and tells no name', () => {
  const root = document.createElement('div');
  render(html`<p aria-label=${written('Keep this: Sue')}>${written('Ring Sue')}</p>`, root);
  privacy.set(true);
  assert.equal(root.textContent, '••••• •••••');
  assert.doesNotMatch(root.innerHTML, /Sue/);
  privacy.set(false);
  assert.equal(root.textContent, 'Ring Sue');
  render(html`${written('word '.repeat(1000))}`, root);
  privacy.set(true);
  assert.ok(root.textContent.length < 200);
  privacy.set(false);
});
