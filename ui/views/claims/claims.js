/** The miles of a month, to be claimed: places, how far, and no name. */
import { drawing } from '../../components/drawing/drawing.js';
import { page } from './page.js';

/** @import {Claims} from "../../replies.d.ts" */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, params, toast, announce }) {
  const month = params.month ?? '';
  const state = { claims: /** @type {Claims | null} */ (null), error: /** @type {any} */ (null) };
  const { draw, stop } = drawing(root, () => page(state, acts));

  async function load() {
    try {
      Object.assign(state, { claims: await api.claims({ month }), error: null });
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  /** @param {() => Promise<any>} act */
  async function attempt(act) {
    try {
      await act();
    } catch (error) {
      toast(/** @type {Error} */ (error));
    }
  }

  const acts = {
    again: load,
    print: () => window.print(),
    copy: () =>
      attempt(async () => {
        await api.copy_words({ words: state.claims?.text ?? '' });
        announce('Copied. It stands in the clipboard for a minute.');
        toast({ message: 'Copied for a minute.' });
      }),
    saveAs: () =>
      attempt(async () => {
        const { saved_as: name } = await api.save_claims_as({ month });
        if (name) toast({ message: `Saved as ${name}. The file is not encrypted.` });
      }),
    /** @param {string} typed */
    rate: (typed) =>
      attempt(async () => {
        await api.save_claim_rate({ pence: Number.parseInt(typed, 10) || 0 });
        await load();
      }),
  };

  draw();
  load();
  return { update: load, leave: stop };
}
