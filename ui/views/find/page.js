/** The findings as they are drawn: one listbox with a heading over each group. */
import { html, nothing, repeat } from '../../lib/html.js';
import { name, written } from '../../lib/names.js';
import { trouble } from '../../components/trouble/trouble.js';

/** @param {import("./find.js").FindState} state @param {(option: any) => void} open */
export function page(state, open) {
  const here = state.groups.flatMap((group) => group.options)[state.at];
  const found = state.groups.some((group) => group.options.some((option) => option.named));
  return html`<div class="findings-page">
    <p class="visually-hidden" role="heading" aria-level="1">Find</p>
    ${state.error ? trouble(state.error) : nothing}
    ${
      state.text.trim() && !found && !state.error
        ? html`<p class="quiet">Nobody and nothing written matches “${written(state.text)}”.</p>`
        : nothing
    }
    <div id="findings" role="listbox" aria-label="Findings">
      ${repeat(
        state.groups,
        ({ title }) => title,
        (group) => groupOf(group, here, open),
      )}
    </div>
  </div>`;
}

/** @param {any} group @param {any} here @param {(option: any) => void} open */
const groupOf = ({ title, options }, here, open) =>
  html`<div class="findings" role="group" aria-label=${title}>
    <p class="findings-title" role="presentation">${title}</p>
    ${repeat(
      options,
      (/** @type {any} */ option) => option.id,
      (option) => one(option, option === here, open),
    )}
  </div>`;

/** @param {any} option @param {boolean} here @param {(option: any) => void} open */
const one = (option, here, open) =>
  html`<div
    class="finding"
    role="option"
    id=${option.id}
    aria-selected=${String(here)}
    @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
    @click=${() => open(option)}
  >
    <span class="finding-title">${option.named ? name(option.title) : option.title}</span>
    ${option.when ? html`<span class="quiet">${option.when}</span>` : nothing}
    ${option.snippet.length ? html`<span class="finding-words">${option.snippet.map(piece)}</span>` : nothing}
  </div>`;

/** @param {{text: string, found: boolean}} piece */
const piece = ({ text, found }) => (found ? html`<mark>${written(text)}</mark>` : written(text));
