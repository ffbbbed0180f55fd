/**
 * A short form over the screen: asks, sends, says what is wrong in place, and closes once it is done. With a
 * `keeper` every word is kept as it is typed, so that a lock in the middle loses none; only Cancel and sending drop it.
 */
import { html } from '../../lib/html.js';
import { openDialog } from '../dialog/dialog.js';
import { errorSummary } from '../field/field.js';

/**
 * @template V
 * @typedef {object} Asking
 * @property {V} values
 * @property {(field: keyof V, value: any) => void} set
 * @property {any} error
 */

/**
 * @typedef {{change: (values: object) => void, flush: () => Promise<unknown>, drop: () => Promise<unknown>}} Keeper
 *   `drop` forgets what was kept, too.
 */

/**
 * @template {Record<string, any>} V
 * @param {{title: string, values: V, yes: string, no?: string, danger?: boolean, places?: Record<string, string>,
 *          keeper?: Keeper, body: (asking: Asking<V>) => unknown, send: (values: V) => Promise<unknown>}} what
 *   `places` maps the request's fields to the ids of their inputs.
 * @returns {Promise<boolean>} true once it was sent
 */
export async function ask({
  title,
  values,
  yes,
  no = 'Cancel',
  danger = false,
  places = {},
  keeper,
  body,
  send,
}) {
  const state = { values, error: /** @type {any} */ (null), sending: false };

  /** @param {Event} event @param {any} dialog */
  async function submit(event, { close, draw }) {
    event.preventDefault();
    if (state.sending) return;
    state.sending = true;
    try {
      await send(state.values);
      await keeper?.drop();
      close(true);
    } catch (error) {
      Object.assign(state, { error, sending: false });
      draw();
    }
  }

  /** @param {any} dialog */
  async function cancel({ close }) {
    await keeper?.drop();
    close();
  }

  const answer = await openDialog({
    title,
    body: (dialog) => {
      const set = (/** @type {keyof V} */ field, /** @type {any} */ value) => {
        state.values = { ...state.values, [field]: value };
        keeper?.change(state.values);
        dialog.draw();
      };
      return html`<form novalidate @submit=${(/** @type {Event} */ event) => submit(event, dialog)}>
        <div class="fields">${errorSummary(state.error, places)} ${body({ ...state, set })}</div>
        <div class="dialog-acts">
          <button type="button" class="button" @click=${() => cancel(dialog)}>${no}</button>
          <button type="submit" class="button ${danger ? 'button-danger' : 'button-primary'}">${yes}</button>
        </div>
      </form>`;
    },
  });
  await keeper?.flush();
  return answer === true;
}
