/** The diary: a week or a day, walked with the keys, and booked where there is room. */
import { drawing } from '../../components/drawing/drawing.js';
import { choosePerson } from '../../components/choose-person/choose-person.js';
import { isTyping } from '../../lib/focus.js';
import { addressOf, firstPlace, movedTo, movesAt, placeKey, shownDays } from './logic.js';
import { page } from './page.js';
import { sayTravel } from './travel.js';

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, params, go, toast }) {
  const one = params.show === 'day';
  const state = { diary: /** @type {any} */ (null), one, cursor: '', error: /** @type {any} */ (null) };
  const { draw, stop } = drawing(root, () => page(state, acts));

  const show = (from, asDay = one) => go(addressOf(from, asDay));
  const acts = {
    again: load,
    before: () => show(state.diary.before),
    after: () => show(state.diary.after),
    today: () => show(state.diary.today),
    week: () => show(state.diary.from, false),
    day: (date = dayOf(state.cursor) || state.diary.from) => show(date, true),
    /** The cursor goes where the focus goes. */
    stand(key) {
      if (state.cursor === key) return;
      state.cursor = key;
      draw();
    },
    book,
    move: (item) => go(movesAt(item)),
    async travel(item) {
      if (await sayTravel({ api, toast }, item)) await load();
    },
  };

  async function load() {
    try {
      const from = params.from ?? '';
      // Without a day the whole week of today; a day alone is asked for with itself as the last.
      const to = one ? from || (await api.diary({})).today : '';
      state.diary = await api.diary({ from: from || to, to });
      state.error = null;
    } catch (error) {
      state.error = error;
    }
    const days = state.diary ? shownDays(state.diary) : [];
    if (!itemAt(state.cursor)) state.cursor = firstPlace(days);
    draw();
  }

  /** Asks for whom, and goes on where the appointment is written; the time comes along. */
  async function book(start = '') {
    try {
      const person = await choosePerson({ api, title: 'Book for whom?' });
      if (!person) return;
      const query = new URLSearchParams({ person, back: 'diary', ...(start && { start }) });
      go(`/form/appointment/new?${query}`);
    } catch (error) {
      toast(error);
    }
  }

  function itemAt(key) {
    const days = state.diary ? shownDays(state.diary) : [];
    for (const day of days) {
      const item = day.items.find((each) => placeKey(day, each) === key);
      if (item) return item;
    }
    return null;
  }

  const KEYS = {
    n: acts.after,
    PageDown: acts.after,
    p: acts.before,
    PageUp: acts.before,
    t: acts.today,
    w: acts.week,
    d: () => acts.day(),
    b: () => book(itemAt(state.cursor)?.book_at),
    v: () => itemAt(state.cursor)?.travel_from && acts.travel(itemAt(state.cursor)),
    m: () => itemAt(state.cursor)?.id && acts.move(itemAt(state.cursor)),
  };

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const held = event.ctrlKey || event.altKey || event.metaKey;
    if (held || isTyping() || !state.diary || document.querySelector('dialog[open]')) return;
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act) act();
    else if (event.key.startsWith('Arrow')) walk(event.key);
    else return;
    event.preventDefault();
  }

  function walk(press) {
    state.cursor = movedTo(shownDays(state.diary), state.cursor, press);
    draw();
    /** @type {HTMLElement | null} */ (root.querySelector('[data-place][tabindex="0"]'))?.focus();
  }

  document.addEventListener('keydown', pressed);
  draw();
  load();
  return {
    update: load,
    leave() {
      stop();
      document.removeEventListener('keydown', pressed);
    },
  };
}

const dayOf = (key) => key.split('/')[0];
