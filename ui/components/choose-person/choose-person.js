/** Whose is it? A field that finds as one types; Enter takes the first. */
import { html, repeat } from '../../lib/html.js';
import { name, personal } from '../../lib/names.js';
import { openDialog } from '../dialog/dialog.js';
import { asYouType } from '../typing/typing.js';

/** @import {PersonRow} from "../../replies.d.ts" */

/**
 * The people that match what is typed; `changed` is called when they do.
 *
 * @param {any} api @param {() => void} changed
 */
export function personFinder(api, changed) {
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

/**
 * @param {ReturnType<typeof personFinder>} found
 * @param {{take: (person: string) => void, close: () => void}} acts
 */
export const people = ({ rows, typing }, { take, close }) =>
  html`<input
      class="input personal-field"
      type="search"
      aria-label="Find the person"
      placeholder="Name, phone or postcode"
      autocomplete="off"
      data-autofocus
      @input=${(/** @type {any} */ event) => typing.type(event.target.value)}
      @keydown=${(/** @type {any} */ event) => keyed(event, rows[0], { take, close })}
    />
    <ul class="lines file-people">
      ${repeat(
        rows,
        ({ id }) => id,
        ({ id, name: words, area }) =>
          html`<li class="line">
            <button type="button" class="link" @click=${() => take(id)}>${name(words)}</button>
            <span class="quiet">${personal(area)}</span>
          </li>`,
      )}
    </ul>`;

/** Enter takes the first; Escape closes, though engines keep it to empty a search field. @param {KeyboardEvent} event @param {PersonRow | undefined} first @param {{take: (person: string) => void, close: () => void}} acts */
function keyed(event, first, { take, close }) {
  if (event.key === 'Escape') close();
  else if (event.key === 'Enter' && first) take(first.id);
  else return;
  event.preventDefault();
}

/** @param {{api: any, title: string}} how @returns {Promise<string | undefined>} the person's id */
export async function choosePerson({ api, title }) {
  let redraw = () => {};
  const found = personFinder(api, () => redraw());
  const person = await openDialog({
    title,
    body: ({ close, draw }) => {
      redraw = draw;
      return people(found, { take: close, close: () => close() });
    },
  });
  redraw = () => {};
  return person;
}
