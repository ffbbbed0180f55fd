/** Bringing in a spreadsheet: choose, set the columns, check, take in. Nothing is written before the last. */
import { drawing } from '../../components/drawing/drawing.js';
import { asYouType } from '../../components/typing/typing.js';
import { begin, people, withColumn, withDecision } from './logic.js';
import { page } from './page.js';

/**
 * @typedef {object} ImportState
 * @property {"file" | "columns" | "check" | "done"} step
 * @property {import("../../replies.d.ts").Spreadsheet | null} sheet
 * @property {any} plan
 * @property {import("../../replies.d.ts").ImportReport | null} report
 * @property {any} error
 * @property {boolean} busy
 */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, go, announce, toast }) {
  /** @type {ImportState} */
  const state = { step: 'file', sheet: null, plan: null, report: null, error: null, busy: false };
  const { draw, stop } = drawing(root, () => page(state, acts));

  /** Does one thing at a time; a refusal is said and the step stays. @param {() => Promise<void>} act */
  async function busily(act) {
    if (state.busy) return;
    Object.assign(state, { busy: true, error: null });
    draw();
    try {
      await act();
    } catch (error) {
      state.error = error;
    }
    state.busy = false;
    draw();
  }

  /** @param {ImportState["step"]} step */
  function arrive(step) {
    state.step = step;
    state.busy = false;
    draw();
    const title = /** @type {HTMLElement | null} */ (root.querySelector('h1'));
    if (title) title.tabIndex = -1;
    title?.focus();
  }

  const preview = asYouType({
    ask: (/** @type {any} */ plan) => api.preview_import(plan),
    show(report) {
      state.report = report;
      draw();
    },
    fail(error) {
      state.error = error;
      draw();
    },
  });

  const acts = {
    choose: () =>
      busily(async () => {
        const sheet = await api.choose_spreadsheet();
        if (!sheet.token) return;
        Object.assign(state, { sheet, plan: begin(sheet), report: null });
        arrive('columns');
      }),
    /** @param {number} index @param {string} target */
    column(index, target) {
      state.plan = withColumn(state.plan, index, target);
      draw();
    },
    check: () =>
      busily(async () => {
        state.report = await api.preview_import(state.plan);
        arrive('check');
      }),
    /** @param {number} row @param {string} decision */
    decide(row, decision) {
      state.plan = withDecision(state.plan, row, decision);
      draw();
      preview.now(state.plan);
    },
    columns: () => arrive('columns'),
    run: () =>
      busily(async () => {
        const report = await api.run_import(state.plan);
        state.report = report;
        arrive('done');
        announce(`${people(report.taken)} taken in.`);
        toast({
          message: `${people(report.taken)} taken in.`,
          undo: report.undo,
          undone: () => go('/people'),
        });
      }),
    again() {
      Object.assign(state, { sheet: null, plan: null, report: null, error: null });
      arrive('file');
    },
    print: () => window.print(),
    done: () => go('/people'),
  };

  draw();
  function leave() {
    stop();
    preview.stop();
  }

  return { leave };
}
