/** One person: what must not be missed, the recorder, the story, and what is open. */
import { marksKey } from '../../components/marks/marks.js';
import { drawing } from '../../components/drawing/drawing.js';
import { focusFirst, isTyping } from '../../lib/focus.js';
import { keptBy } from '../../components/conflicts/conflicts.js';
import { makeRecorder } from '../../forms/recorder/recorder.js';
import { page } from './page.js';
import { acts as makeActs } from './acts.js';
import { measureActs } from './measures.js';

/**
 * @typedef {object} PersonState
 * @property {string} id
 * @property {import("../../replies.d.ts").PersonPage | null} page
 * @property {Record<string, import("../../replies.d.ts").Choice[]>} lists
 * @property {import("../../replies.d.ts").Wellbeing | null} wellbeing
 * @property {boolean} figures The tables of questionnaires are open.
 * @property {ReturnType<typeof makeRecorder> | null} recorder
 * @property {{flush: () => Promise<unknown>} | null} asking Keeps what is being answered over the page.
 * @property {any} error
 * @property {boolean} gone Left: nothing may be drawn any more.
 */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, context) {
  const { api, params, session } = context;
  /** @type {PersonState} */
  const state = {
    id: params.id,
    page: null,
    lists: {},
    wellbeing: null,
    figures: false,
    recorder: null,
    asking: null,
    error: null,
    gone: false,
  };
  const { draw, stop } = drawing(root, () => page(state, acts));
  const measures = measureActs({ ...context, state, load, draw });
  const acts = { ...makeActs({ ...context, state, load, root }), measures };

  async function load() {
    try {
      const [opened, { lists }, wellbeing] = await Promise.all([
        api.open_person({ id: state.id, appointment: params.appointment ?? '' }),
        session.vocabularies(),
        api.wellbeing({ person: state.id }),
      ]);
      Object.assign(state, { page: opened, lists, wellbeing, error: null });
      state.recorder ??= state.gone ? null : beginRecorder();
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  function beginRecorder() {
    const { page: opened, lists } = state;
    if (!opened) return null;
    return makeRecorder({ page: opened, lists, root, draw, api, saved: acts.recorded, door: acts.door });
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    marksKey(event);
    if (document.querySelector('dialog[open]')) return;
    const kept = isTyping() ? null : keptBy(state.page?.conflicts ?? [], event);
    if (kept) acts.settle(kept.conflict, kept.value);
    else if (event.key === 'F2' && state.recorder) state.recorder.focus();
    else return;
    event.preventDefault();
  }

  async function arrive() {
    await load();
    if (params.ask) askAgain(state, acts, params.ask);
    else if (params.focus === 'recorder') state.recorder?.focus();
    else if (params.record) showRecord(root, params.record);
    else if (document.activeElement === document.body) focusFirst(root);
  }

  document.addEventListener('keydown', pressed);
  draw();
  arrive();
  return {
    update: load,
    acts: { share: measures.take, 'not-now': measures.notNow },
    leave() {
      state.gone = true;
      stop();
      document.removeEventListener('keydown', pressed);
      return Promise.all([state.recorder?.leave(), state.asking?.flush()]);
    },
  };
}

/** Asks what a lock cut short. @param {PersonState} state @param {any} acts @param {string} what `status`, `moved` or `died` */
function askAgain({ page: opened }, acts, what) {
  const referral = opened?.referrals.find(({ next }) => next.length > 0);
  if (what === 'status' && referral) acts.moveOn(referral);
  else if (what === 'moved') acts.moved();
  else if (what === 'died' && opened && !opened.died) acts.died();
}

/** Brings one event of the story into sight and says it to those who cannot see. @param {HTMLElement} root @param {string} id */
function showRecord(root, id) {
  const item = root.querySelector(`#story-${CSS.escape(id)}`);
  if (!(item instanceof HTMLElement)) return;
  item.scrollIntoView({ block: 'center' });
  item.focus({ preventScroll: true });
}
