/** What must be said once after unlocking: an older file, a backup that was not made. Stays until closed. */
import { html, nothing, repeat } from '../../lib/html.js';

/** @param {{code: string, message: string, advice: string}[]} notices @param {(code: string) => void} close */
export const noticesOf = (notices, close) =>
  notices.length === 0
    ? nothing
    : html`<section class="notices" aria-label="To know first">
        ${repeat(
          notices,
          ({ code }) => code,
          ({ code, message, advice }) =>
            html`<div class="notice">
              <p><strong>${message}</strong> ${advice}</p>
              <button type="button" class="button button-small" @click=${() => close(code)}>
                Close<span class="visually-hidden">: ${message}</span>
              </button>
            </div>`,
        )}
      </section>`;
