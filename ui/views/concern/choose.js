/** Whose it is: somebody on the caseload, or nobody. */
import { html, repeat } from '../../lib/html.js';
import { name, personal } from '../../lib/names.js';
import { openDialog } from '../../components/dialog/dialog.js';
import { asYouType } from '../../components/typing/typing.js';

/** @import {PersonRow} from "../../replies.d.ts" */

/** @param {any} api @returns {Promise<{id: string, name: string} | undefined>} an empty id for nobody */
export async function choosePerson(api) {
  let rows = /** @type {PersonRow[]} */ ([]);
  let redraw = () => {};
  const typing = asYouType({
    ask: (query) =>
      api.list_people({ query, status: 'all', sort: 'recent', descending: false, offset: 0, limit: 8 }),
    show(found) {
      rows = found.rows;
      redraw();
    },
  });
  typing.now('');
  const chosen = await openDialog({
    title: 'Whose is it?',
    body: ({ close, draw }) => {
      redraw = draw;
      return chooser(rows, close, typing.type);
    },
  });
  redraw = () => {};
  typing.stop();
  return chosen;
}

/** @param {PersonRow[]} rows @param {(answer?: any) => void} close @param {(query: string) => void} typed */
const chooser = (rows, close, typed) =>
  html`<input
      class="input personal-field"
      type="search"
      aria-label="Find the person"
      placeholder="Name, phone or postcode"
      autocomplete="off"
      data-autofocus
      @input=${(/** @type {any} */ event) => typed(event.target.value)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => keyed(event, rows[0], close)}
    />
    <ul class="lines file-people">
      ${repeat(
        rows,
        ({ id }) => id,
        (row) =>
          html`<li class="line">
            <button type="button" class="link" @click=${() => close({ id: row.id, name: row.name })}>
              ${name(row.name)}
            </button>
            <span class="quiet">${personal(row.area)}</span>
          </li>`,
      )}
    </ul>
    <div class="dialog-acts">
      <button type="button" class="button" @click=${() => close({ id: '', name: '' })}>
        Nobody on the caseload
      </button>
    </div>`;

/** Enter takes the first; Escape closes, though engines keep it to empty a search field. */
/** @param {KeyboardEvent} event @param {PersonRow | undefined} first @param {(answer?: any) => void} close */
function keyed(event, first, close) {
  if (event.key === 'Escape') close();
  else if (event.key === 'Enter' && first) close({ id: first.id, name: first.name });
  else return;
  event.preventDefault();
}
