/** The steps of bringing in a spreadsheet, and what each sends: nothing is written before the last. */

export const STEPS = ['file', 'columns', 'check', 'done'];

/** The plan as it begins: every column as it was guessed. */
export function begin(spreadsheet) {
  return {
    token: spreadsheet.token,
    columns: spreadsheet.columns.map((column) => column.guess),
    decisions: {},
  };
}

/** One column taken as something else. */
export const withColumn = (plan, index, target) => ({
  ...plan,
  columns: plan.columns.map((code, at) => (at === index ? target : code)),
});

/** What to do with a row that looks like someone; rows not named are skipped. */
export function withDecision(plan, row, decision) {
  return { ...plan, decisions: { ...plan.decisions, [row]: decision } };
}

export const decisionFor = (plan, row) => plan.decisions[row] ?? 'skip';

/** The first cells of a column, as an example of what is in it. */
export const examples = (spreadsheet, index) =>
  spreadsheet.sample
    .map((row) => row[index] ?? '')
    .filter(Boolean)
    .slice(0, 3);

/** Two columns taken as the same thing, by their headings; empty where all differ. */
export function takenTwice(spreadsheet, plan) {
  const seen = new Map();
  plan.columns.forEach((code, index) => {
    if (code) seen.set(code, [...(seen.get(code) ?? []), spreadsheet.columns[index].heading]);
  });
  return [...seen.values()].filter((headings) => headings.length > 1);
}

/** "280 people", "1 person". */
export const people = (count) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`);

/** "3 rows", "1 row". */
export const rows = (count) => (count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`);

/** Duplicates that will be added anyway, because someone decided so. */
export const addedAnyway = (plan) => Object.values(plan.decisions).filter((what) => what === 'add').length;
