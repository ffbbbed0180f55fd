/** The blank cover of a visit. A key or a touch brings the PIN field; left alone, it goes again. */
import { html, nothing, render } from '../../lib/html.js';

const GOES_AFTER = 15_000;

/** @type {import('../../view.d.ts').Mount} */
export function mount(root, { api, session }) {
  const view = { asked: false, pin: '', wrong: '' };
  let going;

  function ask(event) {
    // Urgent help lies over the cover; its keys are not for the PIN.
    if (event.key === 'F7' || document.querySelector('dialog[open]')) return;
    clearTimeout(going);
    going = setTimeout(hide, GOES_AFTER);
    if (view.asked || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
    view.asked = true;
    if (/^\d$/.test(event.key)) view.pin = event.key;
    event.preventDefault();
    draw();
    root.querySelector('input')?.focus();
  }

  function hide() {
    Object.assign(view, { asked: false, pin: '', wrong: '' });
    draw();
  }

  async function lift(event) {
    event.preventDefault();
    try {
      session.take(await api.lift_cover({ pin: view.pin }));
    } catch (error) {
      if (error.code === 'locked') return;
      Object.assign(view, { pin: '', wrong: `${error.message} ${error.advice}` });
      draw();
      root.querySelector('input')?.focus();
    }
  }

  const draw = () => render(page(view, lift), root);
  document.addEventListener('keydown', ask);
  document.addEventListener('pointerdown', ask);
  draw();
  return {
    leave() {
      clearTimeout(going);
      document.removeEventListener('keydown', ask);
      document.removeEventListener('pointerdown', ask);
    },
  };
}

const page = (view, lift) =>
  html`<h1 class="visually-hidden">The screen is covered. Type the PIN.</h1>
    ${view.asked ? pin(view, lift) : nothing}`;

const pin = (view, lift) =>
  html`<form class="cover-pin" @submit=${lift} novalidate>
    <div class="field">
      <label for="pin">PIN</label>
      <input
        class="input"
        id="pin"
        type="password"
        inputmode="numeric"
        autocomplete="off"
        maxlength="8"
        aria-describedby="pin-wrong"
        .value=${view.pin}
        @input=${(event) => (view.pin = event.target.value)}
      />
      <p id="pin-wrong" class=${view.wrong ? 'field-error' : ''} role="alert">${view.wrong}</p>
    </div>
    <button class="button button-primary">Go on</button>
  </form>`;
