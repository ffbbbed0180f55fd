/**
 * Asks while someone types: waits for a short rest, and drops every reply that a newer question overtook.
 *
 * @template Q, R
 * @param {{ask: (question: Q) => Promise<R>, show: (reply: R, question: Q) => void,
 *          fail?: (error: unknown) => void, wait?: number}} how
 */
export function asYouType({ ask, show, fail = () => {}, wait = 60 }) {
  let newest = 0;
  let timer;

  async function put(question) {
    clearTimeout(timer);
    const mine = ++newest;
    try {
      const reply = await ask(question);
      if (mine === newest) show(reply, question);
    } catch (error) {
      if (mine === newest) fail(error);
    }
  }

  return {
    /** Asks after the typing has rested. */
    type(question) {
      clearTimeout(timer);
      newest += 1;
      timer = setTimeout(() => put(question), wait);
    },
    /** Asks now. */
    now: put,
    /** Forgets what is under way. */
    stop() {
      clearTimeout(timer);
      newest += 1;
    },
  };
}
