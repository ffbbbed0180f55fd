/** Dmitri brings the spreadsheet that he has: 300 rows, 20 of them bad. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { Doorstep } from './support/doorstep.js';
import { setUp } from './support/steps.js';

const SPREADSHEET = resolve('tests/fixtures/caseload-300.csv');
const REFUSED = [9, 24, 38, 53, 67, 80, 95, 110, 124, 138, 153, 167, 181, 196, 210, 225, 239, 254, 268, 283];

let dmitri;
before(async () => {
  dmitri = await Doorstep.start();
  await setUp(dmitri, { worker: 'Dmitri Hale' });
});
after(() => dmitri.stop());

test('the preview says what would be taken and, row by row, what not and why', async () => {
  await checkTheRows();
  await dmitri.sees('280 people would be taken in', 'h1');
  const rows = await refused();
  assert.deepEqual(
    [...new Set(rows.map(({ row }) => row))].toSorted((one, other) => one - other),
    REFUSED,
  );
  for (const { row, column, why } of rows) {
    assert.ok(column || /name/.test(why), `row ${row} says which column`);
    assert.match(why, /^[A-Z].+ .+\.$/s, `row ${row} says why in a sentence`);
  }
});

test('nothing is written before it is confirmed', async () => {
  await dmitri.press('Alt+2');
  await dmitri.sees('Nobody is on the caseload yet.');
});

test('once confirmed, 280 people are there', async () => {
  await checkTheRows();
  await dmitri.click('Take in 280 people');
  await dmitri.sees('280 people taken in', 'h1');
  assert.equal(new Set((await refused()).map(({ row }) => row)).size, REFUSED.length);
  await dmitri.click('Show the people');
  await dmitri.click('All');
  await dmitri.sees('280 people', '.people-foot');
});

test('one key takes them all back', async () => {
  await dmitri.click('All');
  await dmitri.press('Control+z');
  await dmitri.sees('Undone.');
  await dmitri.sees('Nobody is on the caseload yet.');
});

async function checkTheRows() {
  dmitri.pick(SPREADSHEET);
  await dmitri.press('Alt+2');
  await dmitri.click('Bring in a spreadsheet');
  await dmitri.click('Choose a file…');
  await dmitri.sees('caseload-300.csv · 300 rows');
  await dmitri.click('Check the rows');
}

/** The table under "Rows not taken", read as it stands. */
async function refused() {
  await dmitri.control('[aria-label="Rows not taken"]');
  return dmitri.page.run(() =>
    [...document.querySelectorAll('[aria-label="Rows not taken"] tbody tr')].map((line) => {
      const [row, column, why] = [...line.children].map((cell) => cell.innerText.trim());
      return { row: Number(row), column, why };
    }),
  );
}
