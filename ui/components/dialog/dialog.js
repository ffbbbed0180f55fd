/** Questions over the screen: native dialogs, so that focus stays inside and Escape closes. */
import { html, nothing, render } from '../../lib/html.js';
import { focusFirst } from '../../lib/focus.js';

let count = 0;

/**
 * Opens a dialog and resolves with what it was closed with, or undefined.
 *
 * @param {{title: string, body: (dialog: {close: (answer?: any) => void, draw: () => void}) => unknown,
 *          wide?: boolean}} what `body` draws the inside, again whenever `draw` is called
 * @returns {Promise<any>}
 */
export function openDialog({ title, body, wide = false }) {
  const box = document.createElement('dialog');
  const before = document.activeElement;
  const id = `dialog-${++count}`;
  box.className = wide ? 'dialog dialog-wide' : 'dialog';
  box.setAttribute('aria-labelledby', id);
  let answer;

  const close = (given) => {
    answer = given;
    box.close();
  };
  const draw = () => render(html`${head(id, title, close)} ${body({ close, draw })}`, box);

  document.getElementById('dialogs')?.append(box);
  draw();
  box.showModal();
  focusFirst(box);
  return new Promise((resolve) => box.addEventListener('close', () => resolve(gone(box, before, answer))));
}

const head = (id, title, close) =>
  html`<header class="dialog-head">
    <h2 id=${id}>${title}</h2>
    <button type="button" class="dialog-close" aria-label="Close" @click=${() => close()}>×</button>
  </header>`;

function gone(box, before, answer) {
  render(nothing, box);
  box.remove();
  if (before instanceof HTMLElement && before.isConnected) before.focus();
  return answer;
}

/** Closes every dialog at once: on a lock nothing of them may stay. The alarm is none of these. */
export function closeDialogs() {
  /** @type {NodeListOf<HTMLDialogElement>} */
  const boxes = document.querySelectorAll('#dialogs dialog');
  for (const box of boxes) {
    box.close();
    render(nothing, box);
    box.remove();
  }
}

/** "Are you sure" in the words of the act itself. @returns {Promise<boolean>} */
export async function confirm({ title, words, yes, danger = false }) {
  const answer = await openDialog({
    title,
    body: ({ close }) =>
      html`<p>${words}</p>
        <div class="dialog-acts">
          <button type="button" class="button" data-autofocus @click=${() => close()}>Cancel</button>
          <button
            type="button"
            class=${danger ? 'button button-danger' : 'button button-primary'}
            @click=${() => close(true)}
          >
            ${yes}
          </button>
        </div>`,
  });
  return answer === true;
}
