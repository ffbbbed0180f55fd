/**
 * The screen turned to the person. Nothing but this questionnaire is in the page, and nothing else answers; the
 * worker’s key (F8) takes the screen back. Each answer is kept as it is given.
 */
import { drawing } from '../../components/drawing/drawing.js';
import { focusFirst, isTyping } from '../../lib/focus.js';
import { answersOf, typed, whereToGoOn } from './logic.js';
import { page } from './page.js';

/** @import {ItemView, SharedPage} from '../../replies.d.ts' */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, session, toast, announce }) {
  const state = {
    page: /** @type {SharedPage | null} */ (null),
    answers: /** @type {string[]} */ ([]),
    own: /** @type {Record<string, string>} */ ({}),
    at: -1,
    /** The digits of this moment: 1 may become 10, an answer of before does not. */
    typing: '',
    asked: false,
    error: /** @type {any} */ (null),
    sending: false,
    leaving: false,
  };
  const { draw, stop } = drawing(root, () => page(state, acts));

  const acts = {
    again: load,
    choose(/** @type {string} */ answer) {
      state.answers[state.at] = answer;
      Object.assign(state, { typing: '', asked: false });
      draw();
      return keep();
    },
    own(/** @type {string} */ id, /** @type {string} */ words) {
      state.own = { ...state.own, [id]: words };
      draw();
    },
    rather() {
      acts.choose('x');
      return acts.next();
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
    Object.assign(state, { at: Math.max(-1, at), typing: '', asked: false });
    draw();
    focusFirst(root);
  }

  const keep = () => api.keep_shared({ answers: state.answers }).catch(toast);

  /** @param {boolean} declined */
  async function finish(declined) {
    if (state.sending) return;
    state.sending = true;
    try {
      await api.finish_shared({ answers: state.answers, declined, own_words: state.own });
      await load();
      focusFirst(root);
      announce('Thank you.');
    } catch (error) {
      toast(error);
    }
    state.sending = false;
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
    if (!state.page || state.page.over || isForAnother(event)) return;
    const item = state.page.items[state.at];
    const onButton = event.target instanceof HTMLElement && event.target.matches('button');
    if (item && /^\d$/.test(event.key)) digit(item, event.key);
    else if (item && event.key.toLowerCase() === 'x') acts.rather();
    else if (event.key === 'Enter' && !onButton) acts.next();
    else if (item && event.key === 'Backspace') acts.back();
    else return;
    event.preventDefault();
  }

  /** @param {ItemView} item @param {string} key */
  function digit(item, key) {
    const answer = typed(item, state.typing, key);
    if (!answer) return;
    acts.choose(answer);
    state.typing = answer;
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

/** Held down, with another key, into a field, or for a dialog above. @param {KeyboardEvent} event */
const isForAnother = ({ repeat, ctrlKey, altKey, metaKey }) =>
  repeat || ctrlKey || altKey || metaKey || isTyping() || document.querySelector('dialog[open]') !== null;
