/** For the GP record: what is not entered yet, one after the other; and the list of each practice. */
import { drawing } from '../../components/drawing/drawing.js';
import { createGpText } from '../../components/gp-text/gp-text.js';
import { draftKeeper, flushWhenHidden } from '../../forms/draft.js';
import { after, stepTo, waitingOf } from './logic.js';
import { askSince } from './since.js';
import { page } from './page.js';

/** @import {GpRecord, GpEntry} from "../../replies.d.ts" */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, params, toast, announce }) {
  const state = {
    record: /** @type {GpRecord | null} */ (null),
    practice: /** @type {string | null} */ (null),
    here: params.record ?? '',
    error: /** @type {any} */ (null),
  };
  const { draw, stop } = drawing(root, () => page(state, text, acts));
  const text = createGpText({
    api,
    announce,
    draw,
    keeper: (how) => draftKeeper(how),
    entered,
  });
  const deafen = flushWhenHidden({ flush: text.leave });

  async function load() {
    try {
      Object.assign(state, { record: await api.gp_record({ practice: state.practice }), error: null });
    } catch (error) {
      state.error = error;
    }
    arrive();
  }

  /** The one that is looked at, or the first. */
  function arrive() {
    const all = waitingOf(state.record, state.practice);
    const found = all.find(({ id }) => id === state.here) ?? all[0];
    state.here = found?.id ?? '';
    if (found) text.open(found);
    draw();
  }

  /** @param {any} saved @param {GpEntry} entry */
  function entered(saved, entry) {
    announce('Entered.');
    toast({ message: 'Entered in the GP system.', undo: saved.undo });
    state.here = after(waitingOf(state.record, state.practice), entry.id);
    load();
  }

  const acts = {
    again: load,
    /** @param {GpEntry} entry */
    show(entry) {
      state.here = entry.id;
      text.open(entry);
      draw();
    },
    /** @param {any} practice */
    practice(practice) {
      state.practice = practice;
      arrive();
      // What is shown of all may hold nothing of this one.
      load();
    },
    print: () => window.print(),
    since: async () => {
      if (await askSince(api, state.record)) await load();
    },
    async install() {
      await attempt(api.install_code_map);
    },
    async remove() {
      await attempt(api.remove_code_map);
    },
  };

  /** @param {() => Promise<any>} act */
  async function attempt(act) {
    try {
      await act();
    } catch (error) {
      toast({ message: error.message, advice: error.advice, tone: 'red' });
    }
    await load();
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (document.querySelector('dialog[open]') || text.key(event)) return;
    const list = /** @type {HTMLElement | null} */ (event.target)?.closest?.('.gp-list');
    const next = list && stepTo(waitingOf(state.record, state.practice), state.here, event.key);
    if (!next) return;
    event.preventDefault();
    acts.show(next);
    /** @type {HTMLElement | null} */ (root.querySelector(`#gp-${CSS.escape(next.id)}`))?.focus();
  }

  document.addEventListener('keydown', pressed);
  draw();
  load();
  return {
    update: load,
    leave() {
      stop();
      deafen();
      document.removeEventListener('keydown', pressed);
      return text.leave();
    },
  };
}
