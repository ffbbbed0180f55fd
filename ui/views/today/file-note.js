/** Files a quick note: asks whose it is, and puts it into that person's recorder without losing a word. */
import { html, repeat } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { openDialog } from '../../components/dialog/dialog.js';
import { asYouType } from '../../components/typing/typing.js';
import { joined } from './logic.js';

/** @import {Draft, PersonRow} from "../../replies.d.ts" */

/**
 * @param {{api: any, draft: Draft}} with
 * @returns {Promise<{person?: string, write?: boolean} | undefined>} the person it was filed with, or that
 *   it shall be gone on with
 */
export async function fileNote({ api, draft }) {
  let redraw = () => {};
  const found = finder(api, () => redraw());
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

/** The people that match what is typed; `changed` is called when they do. @param {any} api @param {() => void} changed */
function finder(api, changed) {
  const state = { rows: /** @type {PersonRow[]} */ ([]), typing: /** @type {any} */ (null) };
  state.typing = asYouType({
    ask: (query) =>
      api.list_people({ query, status: 'all', sort: 'recent', descending: false, offset: 0, limit: 8 }),
    show({ rows }) {
      state.rows = rows;
      changed();
    },
  });
  state.typing.now('');
  return state;
}

/** @param {string} note @param {any} dialog @param {{rows: PersonRow[], typing: any}} state */
const chooser = (note, { close }, { rows, typing }) =>
  html`<p class="own-note">${written(note)}</p>
    <input
      class="input personal-field"
      type="search"
      aria-label="Find the person"
      placeholder="Name, phone or postcode"
      autocomplete="off"
      data-autofocus
      @input=${(/** @type {any} */ event) => typing.type(event.target.value)}
      @keydown=${(/** @type {any} */ event) => keyed(event, rows[0], close)}
    />
    <ul class="lines file-people">
      ${repeat(
        rows,
        ({ id }) => id,
        ({ id, name: words, area }) =>
          html`<li class="line">
            <button type="button" class="link" @click=${() => close({ person: id })}>${name(words)}</button>
            <span class="quiet">${personal(area)}</span>
          </li>`,
      )}
    </ul>
    <div class="dialog-acts">
      <button type="button" class="button" @click=${() => close({ write: true })}>Go on writing</button>
    </div>`;

/** Enter takes the first; Escape closes, though engines keep it to empty a search field. @param {KeyboardEvent} event @param {PersonRow | undefined} first @param {(answer?: any) => void} close */
function keyed(event, first, close) {
  if (event.key === 'Escape') close();
  else if (event.key === 'Enter' && first) close({ person: first.id });
  else return;
  event.preventDefault();
}
