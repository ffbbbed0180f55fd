/** The passphrase, and the ways on for those who cannot give it. */
import { html, nothing, render } from '../../lib/html.js';
import { focusOn } from '../../lib/focus.js';
import { gate, submit } from '../../components/frame/gate.js';
import { secret } from '../../components/secret/secret.js';
import { lead, otherStores, wrongWords } from './logic.js';

/** @type {import('../../view.d.ts').Mount} */
export function mount(root, { api, session, toast, act }) {
  const view = { passphrase: '', busy: false, wrong: '' };
  const draw = () => render(page(session.state.get(), view, acts), root);

  const acts = {
    typed: (value) => (view.passphrase = value),
    unlock,
    urgent: () => act('urgent'),
    select: (token) => api.select_store({ token }).then(session.take).then(draw).catch(toast),
    folder: () => api.choose_folder().then(session.take).then(draw).catch(toast),
  };

  async function unlock(event) {
    event.preventDefault();
    if (view.busy) return;
    Object.assign(view, { busy: true, wrong: '' });
    draw();
    try {
      session.take(await api.unlock({ passphrase: view.passphrase }));
    } catch (error) {
      Object.assign(view, { busy: false, wrong: wrongWords(error) });
      draw();
      const field = focusOn(root, '#passphrase');
      if (field instanceof HTMLInputElement) field.select();
    }
  }

  draw();
  return { leave: () => (view.passphrase = '') };
}

function page(state, view, acts) {
  return gate({
    title: state.store_name || 'Your caseload',
    demo: state.demo,
    lead: lead(state),
    body: html`<form class="card fields" @submit=${acts.unlock} novalidate>
        ${secret({ id: 'passphrase', label: 'Passphrase', error: view.wrong, first: true, typed: acts.typed })}
        ${submit('Unlock', view.busy)}
      </form>
      ${others(otherStores(state), acts)}`,
    foot: html`<button type="button" class="link" @click=${acts.urgent}>Urgent help <kbd>F7</kbd></button>
      <a href="#/recover">I have forgotten the passphrase</a>
      <a href="#/restore">Restore a backup</a>
      <button type="button" class="link" @click=${() => acts.select('')}>Start another caseload</button>
      <button type="button" class="link" @click=${acts.folder}>Open one from a folder</button>`,
  });
}

const others = (stores, acts) =>
  stores.length === 0
    ? nothing
    : html`<section class="card" aria-labelledby="others">
        <h2 id="others">Other caseloads on this laptop</h2>
        <ul class="lines">
          ${stores.map(
            ({ token, name }) =>
              html`<li class="line">
                <span>${name}</span>
                <button type="button" class="button button-small" @click=${() => acts.select(token)}>
                  Open<span class="visually-hidden"> ${name}</span>
                </button>
              </li>`,
          )}
        </ul>
      </section>`;
