/** The caseload as a table: search as you type, filter, sort, walk with the arrow keys, open with Enter. */
import { drawing } from '../../components/drawing/drawing.js';
import { asYouType } from '../../components/typing/typing.js';
import { beginning, howMany, moved, request, sortedBy } from './logic.js';
import { page } from './page.js';

/** @import {PersonRow} from "../../replies.d.ts" */

/**
 * @typedef {object} PeopleState
 * @property {{query: string, status: string, sort: string, descending: boolean}} view
 * @property {PersonRow[]} rows
 * @property {number} total
 * @property {Record<string, number>} counts
 * @property {boolean} known False until the first reply.
 * @property {any} error
 */

/** Filter and order are remembered, so that coming back from a person shows the same list; words are not. */
let lastView = beginning();

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, go, announce, params }) {
  if (params.status) lastView = { ...beginning(), status: params.status };
  /** @type {PeopleState} */
  const state = {
    view: lastView,
    rows: [],
    total: 0,
    counts: {},
    known: false,
    error: null,
  };

  const rows = asYouType({
    ask: (view) => api.list_people(request(view)),
    show(reply) {
      Object.assign(state, { ...reply, known: true, error: null });
      draw();
      if (state.view.query) announce(`${howMany(reply.total)}.`);
    },
    fail(error) {
      state.error = error;
      draw();
    },
  });

  /** @param {Partial<PeopleState["view"]>} change */
  function look(change) {
    state.view = { ...state.view, ...change };
    lastView = { ...state.view, query: '' };
    draw();
    return rows.now(state.view);
  }

  const acts = {
    again: () => rows.now(state.view),
    /** @param {string} query */
    search(query) {
      state.view = { ...state.view, query };
      rows.type(state.view);
    },
    /** @param {string} status */
    status: (status) => look({ status }),
    /** @param {string} sort */
    sort: (sort) => look(sortedBy(state.view, sort)),
    async more() {
      const { view } = state;
      const reply = await api.list_people(request(view, state.rows.length));
      if (view !== state.view) return;
      state.rows = [...state.rows, ...reply.rows];
      draw();
    },
    /** @param {KeyboardEvent} event */
    key(event) {
      const links = [...root.querySelectorAll('tbody a')];
      const at = links.indexOf(/** @type {Element} */ (document.activeElement));
      const to = moved(event.key, at, links.length);
      if (to === null || links.length === 0) return;
      event.preventDefault();
      /** @type {HTMLElement} */ (links[to]).focus();
    },
    /** @param {KeyboardEvent} event */
    searchKey(event) {
      if (event.key === 'ArrowDown') acts.key(event);
      if (event.key === 'Enter' && state.rows.length > 0) go(`/person/${state.rows[0].id}`);
    },
    /** @param {PersonRow} row */
    open: (row) => go(`/person/${row.id}`),
  };

  const { draw, stop } = drawing(root, () => page(state, acts));
  draw();
  rows.now(state.view);
  function leave() {
    stop();
    rows.stop();
  }

  return { update: acts.again, leave };
}
