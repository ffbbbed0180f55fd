/** What was just done, with a way back; what could not be done, until it is closed. */
import { html, nothing, render, repeat } from '../../lib/html.js';

const STAYS = 9000;

/**
 * @typedef {{message: string, advice?: string, tone?: string, undo?: number | null, undone?: () => void,
 *   more?: {words: string, act: () => void}}} Toast
 */

/** @param {any} root @param {{undo: (entry: number) => Promise<unknown>}} with */
export function createToasts(root, { undo }) {
  let toasts = [];
  let next = 0;
  let last = null;

  /** @param {Toast | Error & {advice?: string}} toast a refusal may be given as it was caught */
  function show(toast) {
    const {
      message,
      advice = '',
      tone = toast instanceof Error ? 'red' : '',
      undo: entry = null,
      undone,
      more,
    } = /** @type {Toast} */ (toast);
    const shown = { message, advice, tone, undo: entry, undone, more, id: ++next };
    if (entry !== null) last = shown;
    toasts = [...toasts.slice(-2), shown];
    if (shown.tone !== 'red') setTimeout(() => close(shown), STAYS);
    draw();
  }

  function close(toast) {
    const box = root.querySelector(`[data-toast="${toast.id}"]`);
    if (box?.matches(':hover, :focus-within')) return void setTimeout(() => close(toast), 2000);
    toasts = toasts.filter(({ id }) => id !== toast.id);
    draw();
  }

  async function takeBack(toast) {
    last = null;
    toasts = toasts.filter(({ id }) => id !== toast.id);
    draw();
    try {
      await undo(toast.undo);
      toast.undone?.();
      show({ message: 'Undone.' });
    } catch (refusal) {
      show(refusal);
    }
  }

  /** Takes the last save back, also after its toast has gone; false where there is none. */
  function undoLast() {
    if (!last) return false;
    takeBack(last);
    return true;
  }

  function clear() {
    toasts = [];
    last = null;
    draw();
  }

  const draw = () => render(html`<div class="toasts">${repeat(toasts, ({ id }) => id, one)}</div>`, root);

  const one = (toast) =>
    html`<div
      class="toast toast-${toast.tone}"
      data-toast=${toast.id}
      role=${toast.tone === 'red' ? 'alert' : 'status'}
    >
      <p>${toast.message}${toast.advice ? html` <span>${toast.advice}</span>` : nothing}</p>
      ${
        toast.undo === null
          ? nothing
          : html`<button type="button" class="button button-small" @click=${() => takeBack(toast)}>
              Undo
            </button>`
      }
      ${toast.more ? further(toast) : nothing}
      <button type="button" class="toast-close" aria-label="Close" @click=${() => dismiss(toast)}>×</button>
    </div>`;

  /** What may come next, and takes the toast away. */
  const further = (toast) =>
    html`<button
      type="button"
      class="button button-small"
      @click=${() => {
        dismiss(toast);
        toast.more.act();
      }}
    >
      ${toast.more.words}
    </button>`;

  function dismiss(toast) {
    toasts = toasts.filter(({ id }) => id !== toast.id);
    draw();
  }

  return { show, undoLast, clear };
}
