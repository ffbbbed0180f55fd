/**
 * The screen of a visit: one person, as they like to be called, and nobody else. What nobody else in the room
 * may read waits behind the sign and is asked for each time it opens, so that it is nowhere in the page before.
 */
import { openCover } from '../../components/cover/cover-dialog.js';
import { takeMeasure } from '../../components/wellbeing/take.js';
import { drawing } from '../../components/drawing/drawing.js';
import { focusFirst, focusOn } from '../../lib/focus.js';
import { closeMarks, marksOpen, toggleMarks } from '../../lib/marks.js';
import { carryToDoor } from '../../forms/door.js';
import { makeRecorder } from '../../forms/recorder/recorder.js';
import { asPage, whomBehind } from './logic.js';
import { page } from './page.js';

/** @import {VisitMarks, VisitPage, Choice} from '../../replies.d.ts' */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, go, session, announce, toast, act }) {
  const state = {
    page: /** @type {VisitPage | null} */ (null),
    marks: /** @type {VisitMarks | null} */ (null),
    lists: /** @type {Record<string, Choice[]>} */ ({}),
    recorder: /** @type {ReturnType<typeof makeRecorder> | null} */ (null),
    written: false,
    error: /** @type {any} */ (null),
    gone: false,
  };
  const { draw, stop } = drawing(root, () => page(state, acts));

  const acts = {
    again: load,
    goOn: () =>
      api
        .go_on_with_visit()
        .then(load, toast)
        .then(() => focusFirst(root)),
    safe: () => act('out-and-safe'),
    out,
    sign,
    share,
    cover,
    lock: () => act('lock'),
    urgent: () => act('urgent'),
    more() {
      state.written = false;
      begin();
      draw();
      state.recorder?.focus();
    },
  };

  async function load() {
    try {
      const [visit, { lists }] = await Promise.all([api.visit_page(), session.vocabularies()]);
      Object.assign(state, { page: visit, lists, error: null });
      if (!visit.resumed && !state.gone) begin();
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  function begin() {
    if (!state.page || state.written) return;
    const page = asPage(state.page);
    state.recorder ??= makeRecorder({ page, lists: state.lists, root, draw, api, saved, door });
  }

  /** @param {any} reply */
  async function saved(reply) {
    await state.recorder?.leave();
    Object.assign(state, { recorder: null, written: true });
    announce('The visit is written up.');
    toast({ message: 'The visit is written up.', undo: reply.undo });
    await load();
    focusOn(root, '#visit-safe');
  }

  /**
   * Nobody opened, so there is nobody to be seen beside: out of the screen and on to the steps. The alarm keeps
   * watching, because nobody said safe. @param {{appointment: string, note: string, draft: string}} from
   */
  async function door(from) {
    await api.end_visit({ safe: false });
    await carryToDoor(api, from);
    await session.refresh();
    go(`/no-reply/${from.appointment}`);
  }

  /** Taken back: there is something to write again. */
  async function update() {
    Object.assign(state, { recorder: null, written: false });
    await load();
  }

  /** Out of the screen, while the alarm keeps watching. */
  async function out() {
    await state.recorder?.leave();
    await api.end_visit({ safe: false }).then(session.refresh, toast);
  }

  async function cover() {
    const keep = async () => state.recorder?.leave();
    const until = state.page?.until ?? '';
    if (!state.page?.has_pin) return void openCover({ api, take: session.take, keep, until });
    await keep();
    await api.cover().then(session.take, toast);
  }

  /** Turns the screen to the person: a questionnaire, one question at a time. */
  async function share() {
    if (!state.page || state.page.resumed || document.querySelector('dialog[open]')) return;
    const { person } = state.page;
    const known = await api.wellbeing({ person }).catch(toast);
    if (!known || state.gone) return;
    await takeMeasure({
      known,
      lists: state.lists,
      async share(values) {
        await state.recorder?.leave();
        await api.share_measure({ person, ...values });
        await session.refresh();
      },
    });
  }

  /** Opens what is behind the sign for a few seconds; again closes it. */
  async function sign() {
    if (marksOpen.get() || !state.page?.marked) return closeMarks();
    const marks = await api.visit_marks().catch(toast);
    if (!marks || state.gone) return;
    state.marks = marks;
    whomBehind(state.recorder?.state, marks.whom);
    toggleMarks();
    draw();
  }

  /** @param {boolean} open */
  function closed(open) {
    if (open) return;
    state.marks = null;
    whomBehind(state.recorder?.state, []);
    draw();
  }

  /** The note of the visit; once it is written up, another one. Whoever sits here is the only person there is. */
  function note() {
    if (!state.page || state.page.resumed) return;
    if (state.recorder) state.recorder.focus();
    else acts.more();
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (document.querySelector('dialog[open]') || event.altKey || event.ctrlKey) return;
    if (event.key === 'F4') sign();
    else if (event.key === 'F2') note();
    else return;
    event.preventDefault();
  }

  const deafen = marksOpen.subscribe(closed);
  document.addEventListener('keydown', pressed);
  draw();
  load().then(() => document.activeElement === document.body && focusFirst(root));
  return {
    update,
    acts: { cover, share, note },
    leave() {
      state.gone = true;
      stop();
      deafen();
      document.removeEventListener('keydown', pressed);
      return state.recorder?.leave();
    },
  };
}
