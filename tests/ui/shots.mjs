// Draws every screen of the preview in Chromium, measures it with axe and leaves the pictures in
// .screenshots/. `node tests/ui/shots.mjs settings dark` draws only what has these words in its name.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './browser.mjs';
import { startPreview } from './preview.mjs';
import { SCENES } from './scenes.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const target = join(root, '.screenshots');
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

const LOOKS = [
  { look: 'light', query: 'theme=light', width: 1366, height: 768 },
  { look: 'dark', query: 'theme=dark', width: 1366, height: 768 },
  { look: 'contrast', query: 'theme=contrast', width: 1366, height: 768 },
  { look: 'text200', query: 'theme=light&text=200', width: 1366, height: 768 },
  { look: 'narrow', query: 'theme=light', width: 342, height: 900 },
];

const MEASURE = `axe.run(document, { preload: false, runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })
  .then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ') + ' ' +
    (n.any[0]?.message ?? '')).join(' | ')))`;

/** What sticks out of the window sideways, unless it scrolls in a box of its own. */
const CUT_OFF = `document.documentElement.scrollWidth > innerWidth + 1 ? ['wider than the window: ' +
  [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.table-wrap'))
    .slice(0, 4).map((e) => e.tagName + '.' + e.className).join(', ')] : []`;

const settle = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until a screen stands and has something in it. */
async function arrived(browser) {
  for (let tries = 0; tries < 100; tries += 1) {
    await settle(50);
    if (await browser.evaluate(`(document.querySelector('#main > .view')?.children.length ?? 0) > 0`)) break;
  }
  await settle(250);
}

async function draw(browser, address, scene, look) {
  await browser.size(look.width, look.height);
  await browser.goto('about:blank');
  await browser.goto(`${address}?${look.query}&${scene.query ?? ''}#${scene.path ?? ''}`);
  await arrived(browser);
  for (const step of scene.steps ?? []) {
    await browser.evaluate(step);
    await settle(200);
  }
  const name = `${scene.name}-${look.look}`;
  writeFileSync(join(target, `${name}.png`), await browser.screenshot());
  const complained = complaints.splice(0);
  await browser.evaluate(axe);
  const found = [...complained, ...(await browser.evaluate(MEASURE)), ...(await browser.evaluate(CUT_OFF))];
  complaints.length = 0; // axe styles the page while it measures, which the policy rightly refuses
  return { name, found };
}

const words = process.argv.slice(2);
const server = await startPreview();
const complaints = [];
const browser = await openBrowser({ log: (words) => complaints.push(words) });
const address = `http://127.0.0.1:${server.address().port}/`;
mkdirSync(target, { recursive: true });
let bad = 0;
for (const scene of SCENES) {
  for (const look of LOOKS) {
    if (!words.every((word) => `${scene.name}-${look.look}`.includes(word))) continue;
    const { name, found } = await draw(browser, address, scene, look);
    bad += found.length;
    process.stdout.write(
      `${found.length ? '✗' : '✓'} ${name}\n${found.map((line) => `    ${line}\n`).join('')}`,
    );
  }
}
browser.close();
server.close();
process.exitCode = bad ? 1 : 0;
