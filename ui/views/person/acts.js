/** What can be done on a person's page: each act asks the desk, says so, and looks again. */
import { askCancel } from '../../components/ask/cancel.js';
import { openGpText } from '../../components/gp-text/gp-text.js';
import { openTexts } from '../../components/texts/texts.js';
import { answersKept } from '../../forms/answers.js';
import { carryToDoor } from '../../forms/door.js';
import { draftKeeper } from '../../forms/draft.js';
import { askDelete } from '../../forms/whole.js';
import { askDeath, askMove, askNotDied, askStatus } from './dialogs.js';
import { statusRequest } from './logic.js';

/** @import {AppointmentLine, ReferralView, TaskLine, ConflictView, ConflictValue, Saved} from "../../replies.d.ts" */

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

  /** Asks with what was answered before a lock cut it short. @param {string} kind @param {(kept: any) => unknown} asking */
  async function asked(kind, asking) {
    const kept = await answersKept(api, `${kind}:${person}`);
    state.asking = kept.keeper;
    await asking(kept);
    state.asking = null;
  }

  /** @param {Saved} saved */
  const itemOf = ({ id }) => state.page?.story.find((/** @type {any} */ item) => item.id === id);

  /** @param {{kind: string, id: string}} item */
  async function gpText({ kind, id }) {
    await openGpText({ api, announce, toast, kind, id, keeper: draftKeeper });
    await load();
  }

  return {
    again: load,
    gpText,
    /** @param {ReferralView} referral */
    moveOn: (referral) =>
      asked('status', (kept) =>
        askStatus(referral, state.lists, kept, (values) =>
          api.set_referral_status(statusRequest(referral, values)).then(said('The referral has moved on')),
        ),
      ),
    died: () =>
      asked('died', (kept) =>
        askDeath(kept, (values) =>
          api.record_death({ person, ...values }).then(said('Recorded that they have died')),
        ),
      ),
    notDied: () =>
      askNotDied(() => api.withdraw_death({ person }).then(said('The record of a death is taken back'))),
    moved: () =>
      asked('moved', (kept) =>
        askMove(kept, (values) => api.record_move({ person, ...values }).then(said('The address is saved'))),
      ),
    /** @param {AppointmentLine} line */
    cancel: ({ id }) =>
      askCancel(state.lists['appointment-outcome'] ?? [], (outcome) =>
        api.set_appointment_outcome({ appointment: id, outcome }).then(said('Cancelled')),
      ),
    async remove() {
      const deleted = await askDelete('person', async () => {
        const saved = await api.delete_record({ kind: 'person', id: person });
        toast({ message: 'Deleted.', undo: saved.undo, undone: () => go(`/person/${person}`) });
      });
      if (deleted) go('/people');
    },
    edit: () => go(`/form/person/${person}?person=${person}`),
    visit: (/** @type {string} */ id) => go(`/before-visit/${id}`),
    book: () => go(`/form/appointment/new?person=${person}`),
    /** @param {string} kind @param {string} id */
    form: (kind, id) => go(`/form/${kind}/${id}?person=${person}`),
    /** @param {import("../../replies.d.ts").AppointmentLine} line */
    async remind(line) {
      const saved = await openTexts({ api, toast, appointment: line.id }).catch(toast);
      if (saved) await load();
    },
    /** @param {TaskLine} task */
    done: (task) => write(api.complete_task({ task: task.id, done: true }), 'Done'),
    /** @param {ConflictView} conflict @param {ConflictValue} value */
    settle: ({ kind, id, group }, { stamp }) =>
      write(api.settle_conflict({ kind, id, group, stamp }), 'Settled'),
    /** Nobody came to the door. @param {{appointment: string, note: string, draft: string}} from */
    async door(from) {
      await carryToDoor(api, from);
      go(`/no-reply/${from.appointment}`);
    },
    /** @param {Saved} saved */
    async recorded(saved) {
      await state.recorder.leave();
      state.recorder = null;
      await load();
      announce('Contact saved.');
      const item = itemOf(saved);
      const more =
        item?.gp === 'due' ? { words: 'Text for the GP record', act: () => gpText(item) } : undefined;
      toast({ message: 'Contact saved.', undo: saved.undo, more });
      root.querySelector(`#story-${CSS.escape(saved.id)}`)?.focus({ preventScroll: true });
    },
  };
}
