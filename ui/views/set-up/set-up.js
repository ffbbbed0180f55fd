/** A new caseload: its name, yours, a passphrase; then the recovery key, on paper before anything else. */
import { render } from '../../lib/html.js';
import { focusOn } from '../../lib/focus.js';
import { createPassphrase } from '../../components/passphrase/passphrase.js';
import { begin } from './begin.js';
import { recoveryKey } from './recovery-key.js';

/** @type {import('../../view.d.ts').Mount} */
export function mount(root, { api, session, toast }) {
  const view = { name: '', worker: '', typed: [], onPaper: false, busy: false, error: null };
  const passphrase = createPassphrase({
    suggest: api.suggest_passphrase,
    check: api.check_passphrase,
    changed: draw,
  });

  const acts = {
    make: (event) =>
      attempt(event, () =>
        api.begin_set_up({ name: view.name, worker: view.worker, passphrase: passphrase.value() }),
      ),
    confirm: (event) => attempt(event, () => api.confirm_recovery_key({ groups: view.typed })),
    paper(on) {
      Object.assign(view, { onPaper: on, error: null });
      draw();
      focusOn(root, on ? '.recovery-ask input' : 'h1');
    },
    folder: () => api.choose_folder().then(session.take).then(draw).catch(toast),
    select: (token) => api.select_store({ token }).then(session.take).catch(toast),
  };

  async function attempt(event, act) {
    event.preventDefault();
    if (view.busy) return;
    Object.assign(view, { busy: true, error: null });
    draw();
    try {
      session.take(await act());
      view.busy = false;
    } catch (error) {
      Object.assign(view, { busy: false, error });
      draw();
      focusOn(root, '.error-summary');
    }
  }

  function draw() {
    const state = session.state.get();
    if (!state || !root.isConnected) return;
    render(state.recovery ? recoveryKey(state, view, acts) : begin(state, view, acts, passphrase), root);
  }

  draw();
  return { leave: passphrase.stop };
}
