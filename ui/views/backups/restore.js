/** A backup is put back where no caseload is: with the passphrase, or the recovery key, of its own day. */
import { render } from '../../lib/html.js';
import { focusOn } from '../../lib/focus.js';
import { createPassphrase } from '../../components/passphrase/passphrase.js';
import { page } from './page.js';
import { request } from './logic.js';

/** @type {import('../../view.d.ts').Mount} */
export function mount(root, { api, session, toast }) {
  const view = { file: null, secret: 'passphrase', passphrase: '', key: '', busy: false, error: null };
  const fresh = createPassphrase({
    suggest: api.suggest_passphrase,
    check: api.check_passphrase,
    changed: draw,
  });

  const acts = {
    choose: () => api.choose_backup().then(chosen).catch(toast),
    with(secret) {
      Object.assign(view, { secret, error: null });
      draw();
    },
    restore,
  };

  /** A dialog that was closed changes nothing. */
  function chosen(picked) {
    if (!picked.token) return;
    view.file = picked;
    draw();
    focusOn(root, '#backup-passphrase');
  }

  async function restore(event) {
    event.preventDefault();
    if (view.busy) return;
    Object.assign(view, { busy: true, error: null });
    draw();
    try {
      session.take(await api.restore_backup(request(view, fresh.value())));
    } catch (error) {
      Object.assign(view, { busy: false, error });
      draw();
      focusOn(root, '.error-summary');
    }
  }

  function draw() {
    if (root.isConnected) render(page(session.state.get(), view, acts, fresh), root);
  }

  draw();
  return { leave: fresh.stop };
}
