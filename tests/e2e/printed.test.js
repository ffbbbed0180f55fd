/** What comes out on paper: the sheet and nothing around it, light however the screen is, a practice a page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDemo } from './support/demo.js';
import { ask, goTo } from './support/steps.js';

/** A4 at 96 points to the inch, in what the driver can make a window. */
const PAPER = [794, 768];

let eve;
let visit;
before(async () => {
  eve = await openDemo();
  const { appointments } = await ask(eve, 'today', { on: '' });
  visit = appointments.find(({ channel }) => channel === 'home-visit').id;
  await eve.page.run(() => void (document.documentElement.dataset.theme = 'dark'));
  await eve.page.run(asOnPaper);
  await eve.size(...PAPER);
});
after(() => eve.stop());

test('the sheet for the buddy, with a day that means something tomorrow too', async () => {
  const said = await printed(`/before-visit/${visit}`, '.before-sheet', 'printed-sheet');
  assert.match(said, /^Sheet for the buddy/);
  assert.match(said, /Tue 24 Nov, 09:30/);
});

test('the claim of a month, with whose it is and room to sign', async () => {
  const said = await printed('/claims', '.claims-table', 'printed-claims');
  assert.match(said, /^Miles\s+Sam Rivers\s+November 2026/);
  assert.match(said, /Approved, date$/);
});

test('the list of a practice, each on a page of its own', async () => {
  const said = await printed('/gp-record', '.gp-table', 'printed-practices');
  assert.match(said, /^Alder Lane Surgery 6\s+Open with social prescribing, as at 24 November 2026/);
  const breaks = await eve.page.run(() =>
    [...document.querySelectorAll('.gp-table')].map((each) => getComputedStyle(each).breakBefore),
  );
  assert.deepEqual(new Set(breaks.slice(1)), new Set(['page']), 'no practice reads of another’s people');
});

/** What can be read of a screen on paper. */
async function printed(address, sign, name) {
  await goTo(eve, address);
  await eve.control(sign);
  await eve.screenshot(name);
  const { paper, wide, pressed } = await eve.page.run(looked);
  assert.deepEqual([paper, wide, pressed], ['rgb(255, 255, 255)', [], []]);
  return (await eve.text('body')).trim();
}

/** The rules for paper, on the screen: the driver cannot print. */
function asOnPaper() {
  const take = (rules) => {
    for (const rule of rules) {
      if (rule.media && /print/.test(rule.media.mediaText)) rule.media.mediaText = 'all';
      take(rule.styleSheet?.cssRules ?? rule.cssRules ?? []);
    }
  };
  for (const sheet of document.styleSheets) take(sheet.cssRules);
}

/** The ground, what sticks out, and what can be pressed on a screen only. */
function looked() {
  const seen = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility());
  const named = (all) => all.map((one) => `${one.tagName} ${one.className}`);
  return {
    paper: getComputedStyle(document.body).backgroundColor,
    wide: named(seen.filter((one) => one.getBoundingClientRect().right > innerWidth + 1)),
    pressed: named(seen.filter((one) => one.matches('button, select, nav.rail, summary'))),
  };
}
