/** The concerns of the caseload: when and whose, never what. */
import { drawing } from '../../components/drawing/drawing.js';
import { page } from './page.js';

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, act }) {
  const state = { list: /** @type {any} */ (null), error: /** @type {any} */ (null) };
  const { draw, stop } = drawing(root, () => page(state, acts));
  const acts = { again: load, record: () => act('concern') };

  async function load() {
    try {
      Object.assign(state, { list: await api.list_concerns(), error: null });
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  draw();
  load();
  return { update: load, leave: stop };
}
