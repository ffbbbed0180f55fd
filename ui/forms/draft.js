/**
 * Keeps typed words safe: saved 400 ms after typing stops, and at the latest a second after it began.
 * One save is under way at a time, and the last words always win.
 *
 * @param {{save: (values: object) => Promise<unknown>, kept?: () => void, failed?: (error: unknown) => void,
 *          rest?: number, longest?: number}} how
 */
export function draftKeeper({ save, kept = () => {}, failed = () => {}, rest = 400, longest = 1000 }) {
  let waiting = null;
  let since = 0;
  let timer;
  let under_way = Promise.resolve();

  function flush() {
    clearTimeout(timer);
    if (waiting === null) return under_way;
    const values = waiting;
    waiting = null;
    under_way = under_way.then(() => save(values)).then(kept, failed);
    return under_way;
  }

  return {
    /** Called on every change with all the values. */
    change(values) {
      const now = Date.now();
      if (waiting === null) since = now;
      waiting = values;
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(rest, since + longest - now)));
    },
    /** Saves at once what is not saved yet; resolves when it is. */
    flush,
    /** Forgets what is not saved yet and waits for a save under way, so that nothing lands afterwards. */
    drop() {
      clearTimeout(timer);
      waiting = null;
      return under_way;
    },
  };
}

/** Flushes a keeper when the window is hidden or closed; gives back how to stop listening. */
export function flushWhenHidden(keeper, page = document) {
  const hidden = () => page.visibilityState === 'hidden' && keeper.flush();
  const closing = () => keeper.flush();
  page.addEventListener('visibilitychange', hidden);
  page.defaultView?.addEventListener('pagehide', closing);
  return () => {
    page.removeEventListener('visibilitychange', hidden);
    page.defaultView?.removeEventListener('pagehide', closing);
  };
}
