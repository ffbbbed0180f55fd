/**
 * The screen turned to the person. Nothing but this questionnaire is in the page, and nothing else answers; the
 * worker’s key (F8) takes the screen back. Each answer is kept as it is given.
 */
import { drawing } from '../../components/drawing/drawing.js';
import { focusFirst, isTyping } from '../../lib/focus.js';
import { answersOf, typed, whereToGoOn } from './logic.js';
import { page } from './page.js';

/** @import {SharedPage} from '../../replies.d.ts' */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, session, toast, announce }) {
  const state = {
    page: /** @type {SharedPage | null} */ (null),
    answers: /** @type {string[]} */ ([]),
    own: /** @type {Record<string, string>} */ ({}),
    at: -1,
    asked: false,
    error: /** @type {any} */ (null),
    leaving: false,
  };
  const { draw, stop } = drawing(root, () => page(state, acts));

  const acts = {
    again: load,
    choose(/** @type {string} */ answer) {
      state.answers[state.at] = answer;
      state.asked = false;
      draw();
      return keep();
    },
    own(/** @type {string} */ id, /** @type {string} */ words) {
      state.own = { ...state.own, [id]: words };
      draw();
    },
    async rather() {
      await acts.choose('x');
      await acts.next();
    },
    back: () => turn(state.at - 1),
    async next() {
      if (!state.page) return;
      if (state.at >= 0 && !state.answers[state.at]) return ask();
      if (state.at < state.page.items.length - 1) return turn(state.at + 1);
      await finish(false);
    },
    decline: () => finish(true),
  };

  async function load() {
    try {
      state.page = await api.shared();
      state.answers = answersOf(state.page);
      state.at = whereToGoOn(state.page, state.answers);
      state.error = null;
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  function ask() {
    state.asked = true;
    draw();
  }

  /** @param {number} at */
  function turn(at) {
    state.at = Math.max(-1, at);
    state.asked = false;
    draw();
    focusFirst(root);
  }

  const keep = () => api.keep_shared({ answers: state.answers }).catch(toast);

  /** @param {boolean} declined */
  async function finish(declined) {
    try {
      await api.finish_shared({ answers: state.answers, declined, own_words: state.own });
      await load();
      focusFirst(root);
      announce('Thank you.');
    } catch (error) {
      toast(error);
    }
  }

  /** The worker’s key. */
  async function takeBack() {
    if (state.leaving) return;
    state.leaving = true;
    try {
      const { person, saved } = await api.end_sharing();
      session.returnTo(`/person/${person}`);
      await session.refresh();
      if (saved) toast({ message: 'The questionnaire is saved.', undo: saved.undo });
      else toast({ message: 'The answers so far are kept.' });
    } catch (error) {
      state.leaving = false;
      toast(error);
    }
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping() || !state.page || state.page.over)
      return;
    const item = state.page.items[state.at];
    const onButton = event.target instanceof HTMLElement && event.target.matches('button');
    if (item && /^\d$/.test(event.key)) acts.choose(typed(item, state.answers[state.at], event.key));
    else if (item && event.key.toLowerCase() === 'x') acts.rather();
    else if (event.key === 'Enter' && !onButton) acts.next();
    else if (item && event.key === 'Backspace') acts.back();
    else return;
    event.preventDefault();
  }

  document.addEventListener('keydown', pressed);
  draw();
  load().then(() => focusFirst(root));
  return {
    acts: { share: takeBack },
    leave() {
      stop();
      document.removeEventListener('keydown', pressed);
    },
  };
}
