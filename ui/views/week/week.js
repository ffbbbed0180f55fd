/** The worker's week: hours, leave, clinics, and what is enough for one day. */
import { drawing } from '../../components/drawing/drawing.js';
import { focusOn } from '../../lib/focus.js';
import { withItem, withMore, without } from './logic.js';
import { page } from './page.js';

/** @type {import('../../view.d.ts').Mount} */
export function mount(root, { api, session, toast, announce }) {
  /** @type {any} */
  const state = { week: null, kept: null, channels: [], error: null, lost: null };
  const { draw, stop } = drawing(root, () => page(state, acts));

  function change(week) {
    state.week = week;
    draw();
  }

  const acts = {
    again: load,
    set: (field, value) => change({ ...state.week, [field]: value }),
    setIn: (list, at, changes) => change(withItem(state.week, list, at, changes)),
    add(list, item) {
      change(withMore(state.week, list, item));
      const fields = root.querySelectorAll(`[data-list="${list}"] :is(input, select)`);
      /** @type {any} */ ([...fields].findLast((field) => field.matches('[data-first]')))?.focus();
    },
    remove(list, at) {
      change(without(state.week, list, at));
      /** @type {any} */ (root.querySelector(`[data-add="${list}"]`))?.focus();
    },
    save,
  };

  async function load() {
    try {
      const [week, { lists }] = await Promise.all([api.week_settings(), session.vocabularies()]);
      Object.assign(state, { week, kept: week, channels: lists.channel ?? [], lost: null });
    } catch (error) {
      state.lost = error;
    }
    draw();
  }

  async function save(event) {
    event?.preventDefault();
    try {
      const week = await api.save_week_settings(state.week);
      Object.assign(state, { week, kept: week, error: null });
      announce('Kept.');
      toast({ message: 'Your week is kept.' });
    } catch (error) {
      state.error = error;
    }
    draw();
    focusOn(root, '.error-summary');
  }

  draw();
  load();
  return { acts: { save }, leave: stop };
}
