/** A field for a secret that can be looked at while it is typed, and that says when Caps Lock is on. */
import { html, nothing } from '../../lib/html.js';
import { field } from '../field/field.js';

/**
 * @param {{id: string, label: string, hint?: unknown, error?: string, value?: string, first?: boolean,
 *          fresh?: boolean, typed: (value: string) => void}} props `fresh` for a secret that is being made
 */
export function secret({ id, label, hint, error, value, first = false, fresh = false, typed }) {
  return field({
    id,
    label,
    hint,
    error,
    control: (bound) =>
      html`<div class="secret">
          <input
            class="input"
            id=${id}
            type="password"
            autocomplete=${fresh ? 'new-password' : 'current-password'}
            autocapitalize="off"
            spellcheck="false"
            aria-describedby=${bound.describedBy}
            aria-invalid=${bound.invalid}
            ?data-autofocus=${first}
            .value=${value ?? nothing}
            @input=${(event) => typed(event.target.value)}
            @keyup=${capsLock}
          />
          <button type="button" class="secret-show" aria-pressed="false" aria-controls=${id} @click=${show}>
            Show
          </button>
        </div>
        <p class="secret-caps quiet" hidden>Caps Lock is on.</p>`,
  });
}

/** Shown or hidden is nobody's state but the field's own. */
function show({ currentTarget: button }) {
  const input = button.previousElementSibling;
  const shown = input.type === 'password';
  input.type = shown ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(shown));
  input.focus();
}

function capsLock(event) {
  const on = event.getModifierState?.('CapsLock') ?? false;
  event.target.closest('.field').querySelector('.secret-caps').hidden = !on;
}
