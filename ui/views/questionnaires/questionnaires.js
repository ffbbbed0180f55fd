/** The questionnaires that there are: to read, to print as a blank sheet, and to install where the host holds a licence. */
import { render } from '../../lib/html.js';
import { focusFirst } from '../../lib/focus.js';
import { page } from './page.js';

/** @import {InstrumentView} from '../../replies.d.ts' */

/** @type {import('../../view.d.ts').Mount} */
export function mount(root, { api, params, session, toast, announce }) {
  const state = {
    instruments: /** @type {InstrumentView[]} */ ([]),
    loaded: false,
    error: /** @type {any} */ (null),
  };
  const draw = () => render(page(state, params.id ?? '', acts), root);

  const acts = {
    again: load,
    print: () => window.print(),
    async install() {
      try {
        const before = state.instruments.length;
        ({ instruments: state.instruments } = await api.install_measure());
        session.forgetLists();
        if (state.instruments.length > before) toast({ message: 'The questionnaire is installed.' });
        announce(`${state.instruments.length} questionnaires.`);
      } catch (error) {
        toast(error);
      }
      draw();
    },
  };

  async function load() {
    try {
      ({ instruments: state.instruments } = await api.list_instruments());
      Object.assign(state, { loaded: true, error: null });
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  draw();
  load().then(() => document.activeElement === document.body && focusFirst(root));
  return {};
}
