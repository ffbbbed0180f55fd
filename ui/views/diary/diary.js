/** The diary: a week or a day, walked with the keys, and booked where there is room. */
import { drawing } from '../../components/drawing/drawing.js';
import { askCancel } from '../../components/ask/cancel.js';
import { choosePerson } from '../../components/choose-person/choose-person.js';
import { openTexts } from '../../components/texts/texts.js';
import { focusOn, isTyping } from '../../lib/focus.js';
import {
  addressOf,
  booksAt,
  firstPlace,
  isToCome,
  leadsTo,
  movedTo,
  movesAt,
  placeKey,
  placeOf,
  shownDays,
} from './logic.js';
import { page } from './page.js';
import { sayTravel } from './travel.js';

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, params, go, session, announce, toast }) {
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
    leads: (item) => leadsTo(item, back()),
    move: (item) => go(movesAt(item, back())),
    remind: (item) => openTexts({ api, toast, appointment: item.id }).then((saved) => saved && load(), toast),
    async cancel({ id }) {
      const { lists } = await session.vocabularies();
      await askCancel(lists['appointment-outcome'] ?? [], async (outcome) => {
        const { undo } = await api.set_appointment_outcome({ appointment: id, outcome });
        announce('Cancelled.');
        toast({ message: 'Cancelled.', undo });
        await load();
      });
    },
    async travel(item) {
      if (await sayTravel({ api, toast }, item)) await load();
    },
  };

  /** The way back here from a form. */
  const back = () => addressOf(state.diary.from, one).slice(1);

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
    if (!itemAt(state.cursor)) state.cursor = placeOf(days, params.stand) || firstPlace(days);
    draw();
  }

  const stand = () => focusOn(root, '[data-place][tabindex="0"]');

  /** Asks for whom, and goes on where the appointment is written; the time comes along. */
  async function book(start = '') {
    try {
      const person = await choosePerson({ api, title: 'Book for whom?' });
      if (!person) return;
      go(booksAt({ person, start, back: back() }));
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
    r: () => aboutToCome(acts.remind),
    c: () => aboutToCome(acts.cancel),
  };

  /** Does something about the appointment on which the cursor stands. @param {(item: any) => unknown} act */
  function aboutToCome(act) {
    const item = itemAt(state.cursor);
    if (item && isToCome(item)) act(item);
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    const held = event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented;
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
    stand();
  }

  document.addEventListener('keydown', pressed);
  draw();
  load().then(() => document.activeElement === document.body && stand());
  return {
    update: load,
    leave() {
      stop();
      document.removeEventListener('keydown', pressed);
    },
  };
}

const dayOf = (key) => key.split('/')[0];
