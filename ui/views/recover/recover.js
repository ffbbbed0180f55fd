/** The passphrase is forgotten: the recovery key opens, and a new passphrase is made. */
import { html, render } from '../../lib/html.js';
import { focusOn } from '../../lib/focus.js';
import { errorSummary, field, problemAt } from '../../components/field/field.js';
import { gate, submit } from '../../components/frame/gate.js';
import { createPassphrase } from '../../components/passphrase/passphrase.js';

const PLACES = { recovery_key: 'recovery-key', new_passphrase: 'new-passphrase' };

/** @type {import('../../view.d.ts').Mount} */
export function mount(root, { api, session }) {
  const view = { key: '', busy: false, error: null };
  const passphrase = createPassphrase({
    suggest: api.suggest_passphrase,
    check: api.check_passphrase,
    changed: draw,
  });

  async function recover(event) {
    event.preventDefault();
    if (view.busy) return;
    Object.assign(view, { busy: true, error: null });
    draw();
    try {
      session.take(await api.recover({ recovery_key: view.key, new_passphrase: passphrase.value() }));
    } catch (error) {
      Object.assign(view, { busy: false, error });
      draw();
      focusOn(root, '.error-summary');
    }
  }

  function draw() {
    if (root.isConnected) render(page(session.state.get(), view, passphrase, recover), root);
  }

  draw();
  return { leave: passphrase.stop };
}

function page(state, view, passphrase, recover) {
  return gate({
    title: 'Open with the recovery key',
    lead: html`The key that you printed or copied when “${state.store_name}” was set up. Nobody else can open
    it.`,
    body: html`<form class="card fields" @submit=${recover} novalidate>
      ${errorSummary(view.error, PLACES)} ${keyField(view)}
      ${passphrase.draw({ id: 'new-passphrase', label: 'New passphrase', error: problemAt(view.error, 'new_passphrase') })}
      ${submit('Open with the key', view.busy)}
    </form>`,
    foot: html`<a href="#/unlock">Back to the passphrase</a>`,
  });
}

const keyField = (view) =>
  field({
    id: 'recovery-key',
    label: 'Recovery key',
    hint: 'Spaces, dashes and capitals do not matter.',
    error: problemAt(view.error, 'recovery_key'),
    control: ({ describedBy, invalid }) =>
      html`<textarea
        class="input input-key"
        id="recovery-key"
        rows="2"
        autocomplete="off"
        spellcheck="false"
        data-autofocus
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${view.key}
        @input=${(event) => (view.key = event.target.value)}
      ></textarea>`,
  });
