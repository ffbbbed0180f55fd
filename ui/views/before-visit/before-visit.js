/** Before the door: what must be known of the person and the place, when the worker means to be out, who knows. */
import { drawing } from '../../components/drawing/drawing.js';
import { focusFirst } from '../../lib/focus.js';
import { page } from './page.js';

/** @import {VisitPlan} from '../../replies.d.ts' */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, params, session, announce, toast }) {
  const state = {
    plan: /** @type {VisitPlan | null} */ (null),
    until: '',
    pin: '',
    error: /** @type {any} */ (null),
    lost: /** @type {any} */ (null),
    starting: false,
  };
  const { draw, stop } = drawing(root, () => page(state, acts));

  const acts = {
    again: load,
    /** @param {string} typed */
    pin: (typed) => void (state.pin = typed),
    until,
    start,
    print: () => window.print(),
    async copy() {
      try {
        await api.copy_words({ words: state.plan?.sheet_words ?? '' });
        announce('Copied for a minute.');
        toast({ message: 'Copied. It is taken out of the clipboard again after a minute.' });
      } catch (refusal) {
        toast(/** @type {Error} */ (refusal));
      }
    },
  };

  async function load() {
    try {
      state.plan = await api.plan_visit({ appointment: params.id, until: state.until });
      Object.assign(state, { until: state.plan.until, error: null, lost: null });
    } catch (error) {
      Object.assign(state, state.plan ? { error } : { lost: error });
    }
    draw();
  }

  /** Another planned end: the sheet and the alarm follow. @param {string} typed */
  function until(typed) {
    state.until = typed;
    if (/^\d\d:\d\d$/.test(typed)) load();
  }

  /** @param {Event} [event] */
  async function start(event) {
    event?.preventDefault();
    if (state.starting) return;
    state.starting = true;
    try {
      await api.start_visit({ appointment: params.id, until: state.until, pin: state.pin });
      await session.refresh();
    } catch (error) {
      Object.assign(state, { error, starting: false });
      draw();
    }
  }

  draw();
  load().then(() => focusFirst(root));
  return { acts: { save: () => void start() }, leave: stop };
}
