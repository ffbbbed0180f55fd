/** Making a passphrase: four random words are offered; one's own is measured as it is typed. */
import { html, nothing } from '../../lib/html.js';
import { asYouType } from '../typing/typing.js';
import { secret } from '../secret/secret.js';

/**
 * @param {{suggest: () => Promise<{passphrase: string}>, check: (request: {passphrase: string}) => Promise<any>,
 *          changed: () => void}} with `changed` draws anew
 */
export function createPassphrase({ suggest, check, changed }) {
  const state = { offered: '', value: '', strength: null };

  const measure = asYouType({
    ask: (value) => check({ passphrase: value }),
    show(strength) {
      state.strength = strength;
      changed();
    },
  });

  async function offer() {
    state.offered = (await suggest()).passphrase;
    changed();
  }

  function type(value) {
    state.value = value;
    if (value) measure.type(value);
    else state.strength = null;
    changed();
  }

  offer().catch(() => {});
  return {
    value: () => state.value,
    stop: measure.stop,
    draw: (props) => passphrase({ ...props, state, type, offer }),
  };
}

function passphrase({ id, label = 'Passphrase', error, state, type, offer }) {
  return html`<div class="passphrase">
    ${secret({ id, label, hint: HINT, error, value: state.value, fresh: true, typed: type })}
    ${meter(state.strength)} ${state.offered ? offered(state, type, offer) : nothing}
  </div>`;
}

const HINT =
  'At least four random words. It cannot be looked up anywhere, so write it down until you know it.';

const offered = (state, type, offer) =>
  html`<div class="passphrase-offer">
    <p><span class="quiet">For example</span> <strong>${state.offered}</strong></p>
    <div class="row">
      <button type="button" class="button button-small" @click=${() => type(state.offered)}>
        Use these words
      </button>
      <button type="button" class="button button-small" @click=${offer}>Other words</button>
    </div>
  </div>`;

const WORDS = ['Very weak', 'Very weak', 'Weak', 'Nearly strong', 'Strong'];

function meter(strength) {
  if (!strength) return nothing;
  const words = strength.strong ? 'Strong' : WORDS[Math.min(strength.score, 3)];
  return html`<div class="passphrase-meter" role="status">
    <meter
      class="bar"
      aria-hidden="true"
      min="0"
      max="4"
      low="2"
      high="3.5"
      optimum="4"
      value=${strength.score}
    ></meter>
    <span><strong>${words}.</strong> ${strength.strong ? nothing : strength.advice}</span>
  </div>`;
}
