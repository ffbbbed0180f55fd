/** Questionnaires on a person's page: taking one, typing one, or that it was not the right time. */
import { notTheRightTime, takeMeasure } from '../../components/wellbeing/take.js';
import { closeDialogs } from '../../components/dialog/dialog.js';

/** @param {any} needs */
export function measureActs({ api, session, go, toast, state, load, draw }) {
  const person = state.id;
  const free = () => state.wellbeing && !state.page?.died && !document.querySelector('dialog[open]');

  /** @param {any} values */
  async function share(values) {
    await state.recorder?.leave();
    await api.share_measure({ person, ...values });
    await session.refresh();
  }

  /** @param {any} values */
  function paper({ instrument, stage }) {
    closeDialogs();
    go(`/form/measure/new?person=${person}&instrument=${instrument}&stage=${stage}`);
  }

  return {
    take() {
      if (!free()) return false;
      return void takeMeasure({ known: state.wellbeing, lists: state.lists, paper, share });
    },
    notNow() {
      if (!free()) return false;
      const send = async (/** @type {any} */ values) => {
        try {
          const saved = await api.postpone_measure({ person, again_on: '', ...values });
          toast({ message: 'Kept: not the right time.', undo: saved.undo });
          await load();
        } catch (error) {
          toast(error);
        }
      };
      return void notTheRightTime({ known: state.wellbeing, lists: state.lists, send });
    },
    figures() {
      state.figures = !state.figures;
      draw();
    },
  };
}
