/** One activity: what it was, that it happened, and who came. Ticks are kept as a draft until they are saved. */
import { confirm } from '../../components/dialog/dialog.js';
import { drawing } from '../../components/drawing/drawing.js';
import { asYouType } from '../../components/typing/typing.js';
import { draftKeeper, flushWhenHidden } from '../../forms/draft.js';
import { focusFirst } from '../../lib/focus.js';
import { begins, changed, toRequest, toggled } from './logic.js';
import { page } from './page.js';

/** @import {ActivityPage, PersonRow} from "../../replies.d.ts" */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, params, go, toast, announce }) {
  const { id } = params;
  const key = `register:${id}`;
  const state = {
    page: /** @type {ActivityPage | null} */ (null),
    kept: begins(null),
    ticks: begins(null),
    found: /** @type {PersonRow[]} */ ([]),
    query: '',
    error: /** @type {any} */ (null),
    problem: /** @type {any} */ (null),
  };
  const { draw, stop } = drawing(root, () => page(state, acts));
  const keeper = draftKeeper({ save: (values) => api.save_draft({ key, values }) });
  const deafen = flushWhenHidden(keeper);
  const typing = asYouType({
    ask: (query) => api.list_people({ query, status: 'all', sort: 'name', limit: 8 }),
    show({ rows }) {
      state.found = rows;
      draw();
    },
  });

  async function load() {
    try {
      const opened = await api.open_activity({ id });
      const kept = begins(opened);
      const ticks = opened.draft ? { ...kept, ...opened.draft.values } : kept;
      Object.assign(state, { page: opened, kept, ticks, error: null, problem: null });
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  /** @param {any} ticks */
  function tick(ticks) {
    state.ticks = ticks;
    state.problem = null;
    keeper.change(ticks);
    draw();
  }

  /** @param {() => Promise<any>} act @param {string} words */
  async function write(act, words) {
    try {
      const saved = await act();
      announce(words);
      toast({ message: words, undo: saved.undo, undone: () => go(`/activity/${id}`) });
      await load();
      return true;
    } catch (error) {
      state.problem = error;
      draw();
      return false;
    }
  }

  const acts = {
    again: load,
    /** @param {string} query */
    search(query) {
      state.query = query;
      if (query.trim()) typing.type(query);
      else Object.assign(state, { found: [] });
      draw();
    },
    /** @param {{id: string, name: string}} person */
    toggle: (person) => tick(toggled(state.ticks, person)),
    /** Someone found is ticked, and the box is ready for the next. @param {{id: string, name: string}} person */
    add(person) {
      typing.stop();
      Object.assign(state, { query: '', found: [] });
      tick(toggled(state.ticks, person));
      /** @type {HTMLElement | null} */ (root.querySelector('#register-find'))?.focus();
    },
    /** @param {string} unnamed */
    unnamed: (unnamed) => tick({ ...state.ticks, unnamed }),
    async save(/** @type {Event | undefined} */ event) {
      event?.preventDefault();
      if (!changed(state.ticks, state.kept)) return;
      await keeper.drop();
      await write(() => api.save_register(toRequest(id, state.ticks)), 'The register is saved.');
    },
    /** @param {string} outcome @param {string} words */
    outcome: (outcome, words) => write(() => api.set_activity_outcome({ activity: id, outcome }), words),
    edit: () => go(`/form/activity/${id}`),
    async remove() {
      const sure = await confirm({
        title: 'Delete this activity?',
        words: state.page?.delete_words ?? '',
        yes: 'Delete',
        danger: true,
      });
      if (!sure) return;
      try {
        const saved = await api.delete_record({ kind: 'activity', id });
        toast({ message: 'Deleted.', undo: saved.undo, undone: () => go(`/activity/${id}`) });
        go('/activities');
      } catch (error) {
        toast(/** @type {Error} */ (error));
      }
    },
  };

  draw();
  load().then(() => document.activeElement === document.body && focusFirst(root));
  return {
    update: load,
    acts: { save: acts.save },
    leave() {
      stop();
      deafen();
      typing.stop();
      return keeper.flush();
    },
  };
}
