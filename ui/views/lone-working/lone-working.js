/** Working alone: who knows where the worker is, when the alarm comes, what the sheet says. */
import { drawing } from '../../components/drawing/drawing.js';
import { focusOn } from '../../lib/focus.js';
import { page } from './page.js';

/** @import {LoneWorking} from '../../replies.d.ts' */

/** A number as it was typed; what is none is 0, and the desk says what is wrong with it. @param {LoneWorking} now */
const toRequest = (now) => ({
  ...now,
  grace_minutes: Math.max(0, Number.parseInt(String(now.grace_minutes), 10) || 0),
});

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, toast }) {
  const state = {
    now: /** @type {LoneWorking | null} */ (null),
    error: /** @type {any} */ (null),
    lost: /** @type {any} */ (null),
  };
  const { draw, stop } = drawing(root, () => page(state, acts));

  const acts = {
    again: load,
    /** @param {keyof LoneWorking} field @param {string | number} value */
    set(field, value) {
      if (state.now) state.now = { ...state.now, [field]: value };
      draw();
    },
    save,
  };

  async function load() {
    try {
      Object.assign(state, { now: await api.lone_working(), lost: null });
    } catch (error) {
      state.lost = error;
    }
    draw();
  }

  /** @param {Event} [event] */
  async function save(event) {
    event?.preventDefault();
    if (!state.now) return;
    try {
      Object.assign(state, { now: await api.save_lone_working(toRequest(state.now)), error: null });
      toast({ message: 'Kept.' });
    } catch (error) {
      state.error = error;
    }
    draw();
    if (state.error) focusOn(root, '.error-summary');
  }

  draw();
  load();
  return { update: load, acts: { save: () => void save() }, leave: stop };
}
