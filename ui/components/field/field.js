/** One field with its label, hint and what is wrong with it; and what is wrong with a whole form. */
import { html, nothing } from '../../lib/html.js';

/** What the desk says is wrong with one field of a refused request. */
export const problemAt = (error, field) =>
  error?.problems?.find((problem) => problem.field === field)?.message ?? '';

/** The same, drawn under the field. */
export function errorAt(error, field, id = nothing) {
  const words = problemAt(error, field);
  return words ? html`<p class="field-error" id=${id}>${words}</p>` : nothing;
}

/**
 * @param {{id: string, label: string, hint?: unknown, error?: string,
 *          control: (bound: {id: string, describedBy: unknown, invalid: unknown}) => unknown}} props
 */
export function field({ id, label, hint, error, control }) {
  const said = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="field-hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="field-error" id="${id}-error">${error}</p>` : nothing}
    ${control({ id, describedBy: said || nothing, invalid: error ? 'true' : nothing })}
  </div>`;
}

/** What is wrong at the top of a form, each line going to its field. `labels` maps fields to words and ids. */
export function errorSummary(error, places = {}) {
  if (!error) return nothing;
  const named = error.problems?.filter(({ field: at }) => places[at]) ?? [];
  return html`<div class="error-summary" role="alert" tabindex="-1">
    <p><strong>${error.message}</strong> ${error.advice}</p>
    ${
      named.length
        ? html`<ul>
            ${named.map(({ field: at, message }) => html`<li><a href="#${places[at]}" @click=${toField}>${message}</a></li>`)}
          </ul>`
        : nothing
    }
  </div>`;
}

/** The address belongs to the router, so a link to a field only moves the focus. */
function toField(event) {
  event.preventDefault();
  document.getElementById(event.currentTarget.hash.slice(1))?.focus();
}
