/**
 * Where the session stands, as the desk says it, and the watch over a laptop that slept: the screen is
 * covered before anything is asked, so that nothing is drawn that may no longer be seen.
 */
import { signal } from './lib/signal.js';

/** @typedef {import('./replies.d.ts').SessionState} SessionState */

const AWAKE_EVERY = 20_000;
const TICK = 1000;
const JUMP = 5000;

/** The caseload is open: altogether, for a visit, or with the screen shared. */
const isOpen = (phase) => ['unlocked', 'visiting', 'sharing'].includes(phase);

/** True where the wall clock moved so far between two ticks that the laptop must have slept. */
export const jumped = (before, now) => Math.abs(now - before) > JUMP;

/**
 * @param {{api: typeof import('./api.js'), blank: (on: boolean) => void, now?: () => number}} with
 */
export function createSession({ api, blank, now = Date.now }) {
  const state = signal(/** @type {SessionState | null} */ (null));
  let lists = null;
  let lastAwake = -Infinity;
  let back = '';

  /** Takes what a command said about where the session stands now. @param {SessionState} next */
  function take(next) {
    if (!isOpen(next.phase)) lists = null;
    state.set(next);
    return next;
  }

  /** A command was refused because the caseload is locked: shows so at once, then asks for the rest. */
  function locked() {
    const known = state.get();
    if (!known || known.phase === 'locked' || known.phase === 'covered') return;
    take({ ...known, phase: 'locked', notices: [], clock: null, recovery: null });
    refresh();
  }

  async function refresh() {
    return take(await api.session_state());
  }

  /** Covers what is drawn, asks, and uncovers. */
  async function ask() {
    blank(true);
    try {
      await refresh();
    } finally {
      blank(false);
    }
  }

  /** Someone is at the keyboard. */
  function awake() {
    if (!isOpen(state.get()?.phase) || now() - lastAwake < AWAKE_EVERY) return;
    lastAwake = now();
    api.keep_awake().catch(() => {});
  }

  /** The lists of choices, asked for once while unlocked. */
  function vocabularies() {
    lists ??= api.vocabularies().catch((error) => {
      lists = null;
      throw error;
    });
    return lists;
  }

  /** The lists have changed: they are asked for anew. */
  const forgetLists = () => void (lists = null);

  /** Where the next phase begins, instead of at its first screen. @param {string} path */
  const returnTo = (path) => void (back = path);

  /** Where the phase that has come begins, or empty; asked once. */
  function returning() {
    const path = back;
    back = '';
    return path;
  }

  return {
    state,
    take,
    locked,
    refresh,
    ask,
    awake,
    vocabularies,
    forgetLists,
    returnTo,
    returning,
  };
}

/** Asks again whenever the window comes back, or the clock shows that the laptop slept. */
export function watchOver(session, page = window) {
  const back = () => page.document.visibilityState === 'visible' && session.ask().catch(() => {});
  let before = Date.now();
  page.setInterval(() => {
    const now = Date.now();
    if (jumped(before, now)) back();
    before = now;
  }, TICK);
  page.document.addEventListener('visibilitychange', back);
  page.addEventListener('focus', back);
  page.addEventListener('pageshow', back);
  for (const kind of ['keydown', 'pointerdown', 'wheel']) {
    page.addEventListener(kind, () => session.awake(), { capture: true, passive: true });
  }
}
