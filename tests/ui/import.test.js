import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, reply, settled } from './in-window.js';
import {
  begin,
  decisionFor,
  examples,
  people,
  takenTwice,
  withColumn,
  withDecision,
} from '../../ui/views/import/logic.js';

const open = (how) => mounted('views/import/import.js', how);
const button = (root, words) =>
  [...root.querySelectorAll('button')].find((each) => words.test(each.textContent));
const pressed = async (root, words) => {
  button(root, words).click();
  await settled();
};

test('nothing is written before it is confirmed, and then exactly what was checked', async () => {
  const { root, calls, toasts, view } = await open();
  await pressed(root, /Choose a file/);
  await pressed(root, /Check the rows/);
  assert.equal(calls('run_import').length, 0);
  const [add] = [...root.querySelectorAll('.import-alike input')].filter(({ value }) => value === 'add');
  add.dispatchEvent(new window.Event('change', { bubbles: true }));
  await settled();
  await pressed(root, /Take in/);
  const checked = calls('preview_import').at(-1);
  assert.deepEqual(calls('run_import'), [checked]);
  assert.deepEqual(checked.decisions, { 2: 'add' });
  assert.equal(typeof toasts[0].undo, 'number');
  view.leave();
});

test('every refused row is shown with its column and why', async () => {
  const { root, view } = await open();
  await pressed(root, /Choose a file/);
  await pressed(root, /Check the rows/);
  assert.equal(root.querySelectorAll('.import-problems')[0].querySelectorAll('tbody tr').length, 20);
  view.leave();
});

test('closing the file dialog changes nothing', async () => {
  const sheet = await reply('choose_spreadsheet');
  const { root, view } = await open({ replies: { choose_spreadsheet: () => ({ ...sheet, token: '' }) } });
  await pressed(root, /Choose a file/);
  assert.ok(button(root, /Choose a file/));
  view.leave();
});

test('a file that cannot be read says why and can be chosen again', async () => {
  const refuse = () => {
    throw {
      code: 'not-a-spreadsheet',
      message: 'This is not a spreadsheet.',
      advice: 'Choose an .xlsx or .csv file.',
      problems: [],
    };
  };
  const { root, view } = await open({ replies: { choose_spreadsheet: refuse } });
  await pressed(root, /Choose a file/);
  assert.match(root.querySelector('[role=alert]').textContent, /not a spreadsheet/);
  assert.ok(!button(root, /Choose a file/).disabled);
  view.leave();
});

test('columns begin as guessed and can be put right', async () => {
  const sheet = await reply('choose_spreadsheet');
  const plan = begin(sheet);
  assert.deepEqual(
    plan.columns,
    sheet.columns.map(({ guess }) => guess),
  );
  assert.equal(withColumn(plan, 7, 'notes').columns[7], 'notes');
  assert.deepEqual(takenTwice(sheet, plan), []);
  assert.deepEqual(takenTwice(sheet, withColumn(plan, 7, 'given')), [['First name', 'RAG']]);
  assert.deepEqual(examples(sheet, 0), ['Margaret', 'Alan', 'Rosa']);
});

test('a row that looks like someone is left out until someone decides', () => {
  const plan = { token: 't', columns: [], decisions: {} };
  assert.equal(decisionFor(plan, 4), 'skip');
  assert.equal(decisionFor(withDecision(plan, 4, 'add'), 4), 'add');
  assert.equal(people(1), '1 person');
  assert.equal(people(1204), '1,204 people');
});
