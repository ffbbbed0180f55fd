/** What can be done on a person's page: each act asks the desk, says so, and looks again. */
import { askDeath, askMove, askRemove, askStatus } from './dialogs.js';
import { statusRequest } from './logic.js';

/** @import {ReferralView, TaskLine, ConflictView, ConflictValue, Saved} from "../../replies.d.ts" */

/** @param {any} needs */
export function acts({ api, go, announce, toast, state, load, root }) {
  const person = state.id;

  /** @param {string} words */
  const said = (words) => (/** @type {Saved} */ saved) => {
    announce(`${words}.`);
    toast({ message: `${words}.`, undo: saved.undo });
    return load();
  };

  /** Does at once what needs no question; a refusal is said and the page is as it was. @param {Promise<Saved>} writing @param {string} words */
  async function write(writing, words) {
    try {
      await said(words)(await writing);
    } catch (error) {
      toast({ message: error.message, advice: error.advice, tone: 'red' });
      await load();
    }
  }

  return {
    again: load,
    /** @param {ReferralView} referral */
    moveOn: (referral) =>
      askStatus(referral, state.lists, (values) =>
        api.set_referral_status(statusRequest(referral, values)).then(said('The referral has moved on')),
      ),
    died: () =>
      askDeath((values) =>
        api.record_death({ person, ...values }).then(said('Recorded that they have died')),
      ),
    moved: () =>
      askMove((values) => api.record_move({ person, ...values }).then(said('The address is saved'))),
    async remove() {
      const deleted = await askRemove(async () => {
        const saved = await api.delete_record({ kind: 'person', id: person });
        toast({ message: 'Deleted.', undo: saved.undo, undone: () => go(`/person/${person}`) });
      });
      if (deleted) go('/people');
    },
    edit: () => go(`/form/person/${person}?person=${person}`),
    book: () => go(`/form/appointment/new?person=${person}`),
    /** @param {string} kind @param {string} id */
    form: (kind, id) => go(`/form/${kind}/${id}?person=${person}`),
    /** @param {TaskLine} task */
    done: (task) => write(api.complete_task({ task: task.id, done: true }), 'Done'),
    /** @param {ConflictView} conflict @param {ConflictValue} value */
    settle: ({ kind, id, group }, { stamp }) =>
      write(api.settle_conflict({ kind, id, group, stamp }), 'Settled'),
    /** @param {Saved} saved */
    async recorded(saved) {
      await state.recorder.leave();
      state.recorder = null;
      await said('Contact saved')(saved);
      root.querySelector(`#story-${CSS.escape(saved.id)}`)?.focus({ preventScroll: true });
    },
  };
}
