/** The two states every screen shares: it is coming, and it could not come. */
import { html, nothing } from '../../lib/html.js';

export const waiting = (words = 'One moment…') => html`<p class="waiting" role="status">${words}</p>`;

/** What happened, what to do, and trying again. */
export function trouble(error, again) {
  return html`<div class="trouble" role="alert">
    <p><strong>${error.message ?? 'Something went wrong.'}</strong> ${error.advice ?? ''}</p>
    ${again ? html`<button type="button" class="button" @click=${again}>Try again</button>` : nothing}
  </div>`;
}

/** The same where a whole screen could not come, and so has no heading of its own. */
export const lost = (error, again) =>
  html`<h1>This could not be shown</h1>
    ${trouble(error, again)}`;
