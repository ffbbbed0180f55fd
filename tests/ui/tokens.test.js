import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../ui/css/tokens.css', import.meta.url), 'utf8');
const TEXT = 4.5;
const CONTROL = 3;

/** What is written on what, and how strongly it must stand out. */
const PAIRS = [
  ...['paper', 'surface', 'hover'].flatMap((ground) => [
    ['ink', ground, TEXT],
    ['muted', ground, TEXT],
    ['teal', ground, TEXT],
  ]),
  ...['teal', 'amber', 'red', 'green'].map((ink) => [ink, `${ink}-soft`, TEXT]),
  ...['amber', 'red', 'green'].flatMap((ink) => [
    [ink, 'surface', TEXT],
    [ink, 'paper', TEXT],
  ]),
  ['ink', 'grey-soft', TEXT],
  ['ink', 'teal-soft', TEXT],
  ['muted', 'teal-soft', TEXT],
  ['on-teal', 'teal', TEXT],
  ['on-red', 'red', TEXT],
  ...['rail-ink', 'rail-quiet'].flatMap((ink) => [
    [ink, 'rail', TEXT],
    [ink, 'rail-here', TEXT],
  ]),
  ...['paper', 'surface'].flatMap((ground) => [
    ['control', ground, CONTROL],
    ['focus', ground, CONTROL],
    ['teal', ground, CONTROL],
  ]),
  ['focus-rail', 'rail', CONTROL],
  ['focus-rail', 'rail-here', CONTROL],
];

function declared(block) {
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value.trim()]),
  );
}

function themes() {
  const base = declared(css.slice(css.indexOf(':root'), css.indexOf("[data-theme='light']")));
  const side = (index) =>
    Object.fromEntries(
      Object.entries(base).map(([name, value]) => [
        name,
        value.match(/^light-dark\((#\w+), (#\w+)\)$/)?.[index] ?? value,
      ]),
    );
  const contrast = declared(css.slice(css.indexOf("[data-theme='contrast']")));
  return { light: side(1), dark: side(2), contrast: { ...side(1), ...contrast } };
}

function luminance(hex) {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

for (const [theme, tokens] of Object.entries(themes())) {
  test(`every pair of colours stands out enough in the ${theme} theme`, () => {
    const weak = PAIRS.map(([ink, ground, least]) => ({
      ink,
      ground,
      least,
      is: contrast(tokens[ink], tokens[ground]),
    }))
      .filter(({ is, least }) => !(is >= least))
      .map(({ ink, ground, least, is }) => `${ink} on ${ground}: ${is.toFixed(2)}, wants ${least}`);
    assert.deepEqual(weak, []);
  });
}

test('the contrast of black on white is 21, so the measure itself is right', () => {
  assert.equal(contrast('#000000', '#ffffff').toFixed(2), '21.00');
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});
