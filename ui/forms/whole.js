/** What can be done with a whole record beside saving it: delete it, and cancel an appointment. */
import { html, nothing } from '../lib/html.js';
import { ask } from '../components/ask/ask.js';
import { askCancel } from '../components/ask/cancel.js';

const GOES = 'It goes from every list. You can undo it until you lock.';
const PERSON_GOES =
  'The person goes from every list, with everything written about them. You can undo it until you lock.';

/** Asks before a record is deleted. @param {string} kind @param {() => Promise<unknown>} send */
export const askDelete = (kind, send) =>
  ask({
    title: kind === 'person' ? 'Delete this person' : 'Delete this',
    values: {},
    yes: 'Delete',
    no: 'Keep it',
    danger: true,
    send,
    body: () => html`<p>${kind === 'person' ? PERSON_GOES : GOES}</p>`,
  });

/** True while an appointment is still to come, or to be written up. @param {any} form */
export const canBeCancelled = ({ kind, id, groups }) =>
  kind === 'appointment' && Boolean(id) && ['', 'planned'].includes(groups.result?.outcome ?? '');

/** @param {any} needs */
export function wholeActs({ api, params, state, keeper, toast, announce, back, go }) {
  const { kind, id, person } = params;

  /** Nothing of the form is kept, and the record is as it was once the act is undone. @param {string} words @param {any} saved @param {() => void} undone */
  async function gone(words, saved, undone) {
    await keeper.drop();
    await api.discard_draft({ key: `form:${kind}:${id}` });
    announce(words);
    toast({ message: words, undo: saved.undo, undone });
  }

  return {
    async remove() {
      const deleted = await askDelete(kind, async () => {
        const saved = await api.delete_record({ kind, id });
        await gone('Deleted.', saved, () => go(person ? `/person/${person}` : `/form/${kind}/${id}`));
      });
      if (!deleted) return;
      if (kind === 'person') go('/people');
      else back();
    },
    async cancel() {
      const cancelled = await askCancel(state.lists['appointment-outcome'] ?? [], async (outcome) =>
        gone('Cancelled.', await api.set_appointment_outcome({ appointment: id, outcome }), back),
      );
      if (cancelled) back();
    },
  };
}

/** The buttons of these acts, in the foot of the form of a record that there is. @param {any} form @param {any} acts */
export const wholeFoot = (form, acts) =>
  form.id
    ? html`<span class="grow"></span>
        ${
          canBeCancelled(form)
            ? html`<button type="button" class="link" @click=${acts.cancel}>Cancel the appointment…</button>`
            : nothing
        }
        <button type="button" class="link link-grave" @click=${acts.remove_record}>Delete…</button>`
    : nothing;
