/** Changing the passphrase: the one in use, then a new one. */
import { html } from '../../lib/html.js';
import { openDialog } from '../../components/dialog/dialog.js';
import { errorSummary, problemAt } from '../../components/field/field.js';
import { submit } from '../../components/frame/gate.js';
import { createPassphrase } from '../../components/passphrase/passphrase.js';
import { secret } from '../../components/secret/secret.js';

const PLACES = { current: 'current-passphrase', new_passphrase: 'new-passphrase' };

export async function openChangePassphrase({ api, toast }) {
  const view = { current: '', busy: false, error: null };
  let redraw = () => {};
  const fresh = createPassphrase({
    suggest: api.suggest_passphrase,
    check: api.check_passphrase,
    changed: () => redraw(),
  });

  async function change(event, close) {
    event.preventDefault();
    if (view.busy) return;
    Object.assign(view, { busy: true, error: null });
    redraw();
    try {
      await api.change_passphrase({ current: view.current, new_passphrase: fresh.value() });
      close(true);
    } catch (error) {
      Object.assign(view, { busy: false, error });
      redraw();
    }
  }

  const done = await openDialog({
    title: 'Change the passphrase',
    body({ draw, close }) {
      redraw = draw;
      return form(view, fresh, (event) => change(event, close));
    },
  });
  redraw = () => {};
  fresh.stop();
  if (done)
    toast({ message: 'The passphrase is changed. Backups made before still open with the former one.' });
}

const form = (view, fresh, change) =>
  html`<form class="fields" @submit=${change} novalidate>
    ${errorSummary(view.error, PLACES)}
    ${secret({
      id: 'current-passphrase',
      label: 'Passphrase in use',
      error: problemAt(view.error, 'current'),
      first: true,
      typed: (value) => (view.current = value),
    })}
    ${fresh.draw({ id: 'new-passphrase', label: 'New passphrase', error: problemAt(view.error, 'new_passphrase') })}
    ${submit('Change the passphrase', view.busy)}
  </form>`;
