/** Files a quick note: asks whose it is, and puts it into that person's recorder without losing a word. */
import { html } from '../../lib/html.js';
import { written } from '../../lib/names.js';
import { joined } from '../../lib/words.js';
import { people, personFinder } from '../../components/choose-person/choose-person.js';
import { openDialog } from '../../components/dialog/dialog.js';

/** @import {Draft} from "../../replies.d.ts" */

/**
 * @param {{api: any, draft: Draft}} with
 * @returns {Promise<{person?: string, write?: boolean} | undefined>} the person it was filed with, or that
 *   it shall be gone on with
 */
export async function fileNote({ api, draft }) {
  let redraw = () => {};
  const found = personFinder(api, () => redraw());
  const answer = await openDialog({
    title: 'Whose note is it?',
    body: (dialog) => {
      redraw = dialog.draw;
      return chooser(draft.values.note ?? '', dialog, found);
    },
  });
  redraw = () => {};
  const { person } = answer ?? {};
  if (!person) return answer;
  const key = `contact:${person}`;
  const { drafts } = await api.list_drafts();
  const before = drafts.find((/** @type {Draft} */ each) => each.key === key)?.values ?? {};
  const note = joined(before.note, draft.values.note);
  await api.save_draft({ key, values: { ...before, note } });
  await api.discard_draft({ key: draft.key });
  return { person };
}

/** @param {string} note @param {any} dialog @param {ReturnType<typeof personFinder>} found */
const chooser = (note, { close }, found) =>
  html`<p class="own-note">${written(note)}</p>
    ${people(found, { take: (person) => close({ person }), close: () => close() })}
    <div class="dialog-acts">
      <button type="button" class="button" @click=${() => close({ write: true })}>Go on writing</button>
    </div>`;
