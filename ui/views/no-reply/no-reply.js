/** Nobody came to the door: the host's steps, a tick each, and when to try again. */
import { drawing } from '../../components/drawing/drawing.js';
import { marksKey } from '../../components/marks/marks.js';
import { makeTimes } from '../../components/times/times.js';
import { openTexts } from '../../components/texts/texts.js';
import { doorKey } from '../../forms/door.js';
import { draftKeeper, flushWhenHidden } from '../../forms/draft.js';
import { focusFirst, focusOn } from '../../lib/focus.js';
import { about, begin, retimed, ticked, toRequest } from './logic.js';
import { page } from './page.js';

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, params, go, announce, toast }) {
  const appointment = params.id;
  const state = {
    view: /** @type {import("../../replies.d.ts").NoReply | null} */ (null),
    values: /** @type {import("./logic.js").Values} */ ({ ticks: {}, note: '', retry_at: '' }),
    shown: '',
    kept: '',
    times: /** @type {any} */ (null),
    error: /** @type {any} */ (null),
    refused: /** @type {any} */ (null),
    saving: false,
  };
  const { draw, stop } = drawing(root, () => page(state, acts));
  const keeper = draftKeeper({
    save: (values) => api.save_draft({ key: doorKey(appointment), values }),
    kept: () => tell('kept'),
    failed: () => tell('this could not be kept: save it now'),
  });
  const times = makeTimes({ api, draw });
  state.times = times.state;
  const deafen = flushWhenHidden(keeper);
  let read = 0;

  /** The laptop's clock, as the desk reads it. */
  const now = () => new Date(Date.parse(state.view?.now ?? '') + performance.now() - read).toISOString();

  /** @param {string} words */
  function tell(words) {
    state.kept = words;
    draw();
  }

  /** @param {import("./logic.js").Values} values */
  function change(values) {
    if (state.saving) return;
    state.values = values;
    keeper.change(values);
    offer();
    draw();
  }

  /** Times for the next try, and what speaks against the one that stands there. */
  function offer() {
    if (!state.view) return;
    const { person, channel, venue: place, minutes } = state.view;
    times.look({ person, channel, place, minutes, start: state.values.retry_at });
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const time = times.chosenBy(event);
    if (!time) return;
    event.preventDefault();
    acts.set('retry_at', time.start);
  }

  const acts = {
    again: load,
    tick: (/** @type {string} */ code) => change(ticked(state.values, code, now())),
    say: (/** @type {string} */ code, /** @type {string} */ words) =>
      change(about(state.values, code, { words })),
    time: (/** @type {string} */ code, /** @type {string} */ time) =>
      change(about(state.values, code, { at: retimed(state.values.ticks[code], time) })),
    set: (/** @type {"note" | "retry_at"} */ field, /** @type {string} */ value) =>
      change({ ...state.values, [field]: value }),
    show(/** @type {string} */ code) {
      state.shown = state.shown === code ? '' : code;
      draw();
    },
    /** What was sent is a step that was taken. */
    async text() {
      const sent = await openTexts({ api, toast, appointment, purpose: 'no-reply' }).catch(toast);
      if (sent && !state.values.ticks.texted) acts.tick('texted');
    },
    save,
    key,
    rested: () => void keeper.flush(),
  };

  /** @param {Event} [event] */
  async function save(event) {
    event?.preventDefault();
    if (state.saving || !state.view) return;
    state.saving = true;
    draw();
    try {
      await keeper.flush();
      const saved = await api.record_no_reply(toRequest(appointment, state.view, state.values));
      await keeper.drop();
      announce('No reply at the door. Saved.');
      toast({ message: 'No reply at the door is recorded.', undo: saved.undo });
      go('/today');
    } catch (refused) {
      Object.assign(state, { refused, saving: false });
      draw();
      focusOn(root, '.error-summary');
    }
  }

  async function load() {
    try {
      const view = await api.no_reply({ appointment });
      read = performance.now();
      if (!state.view) state.values = begin(view);
      Object.assign(state, { view, error: null });
      offer();
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  document.addEventListener('keydown', marksKey);
  draw();
  load().then(() => document.activeElement === document.body && focusFirst(root));
  return {
    update: load,
    acts: { save },
    leave() {
      stop();
      times.stop();
      deafen();
      document.removeEventListener('keydown', marksKey);
      return keeper.flush();
    },
  };
}
