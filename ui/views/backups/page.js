/** The page of restoring: the file first, then what opens it. */
import { html, nothing } from '../../lib/html.js';
import { errorSummary, field, problemAt } from '../../components/field/field.js';
import { gate, submit } from '../../components/frame/gate.js';
import { secret } from '../../components/secret/secret.js';
import { segments } from '../../components/segments/segments.js';

const PLACES = {
  passphrase: 'backup-passphrase',
  recovery_key: 'recovery-key',
  new_passphrase: 'new-passphrase',
};

const SECRETS = [
  { code: 'passphrase', words: 'Its passphrase' },
  { code: 'key', words: 'Its recovery key' },
];

export function page(state, view, acts, fresh) {
  return gate({
    title: 'Restore a backup',
    lead: 'It becomes a caseload of its own on this laptop. One that is already here stays as it is.',
    body: html`<div class="card fields">
      ${file(view.file, acts)} ${view.file ? opening(view, acts, fresh) : nothing}
    </div>`,
    foot:
      state.phase === 'new'
        ? html`<a href="#/set-up">Back to set-up</a>`
        : html`<a href="#/unlock">Back to the passphrase</a>`,
  });
}

const file = (picked, acts) =>
  html`<div class="line restore-file">
    <span>${picked ? html`<strong>${picked.name}</strong>` : 'A backup is one file.'}</span>
    <button type="button" class=${picked ? 'button' : 'button button-primary'} @click=${acts.choose}>
      ${picked ? 'Another file…' : 'Choose the file…'}
    </button>
  </div>`;

const opening = (view, acts, fresh) =>
  html`<form class="fields" @submit=${acts.restore} novalidate>
    ${errorSummary(view.error, PLACES)}
    ${segments({ legend: 'Open it with', name: 'secret', value: view.secret, pick: acts.with, choices: SECRETS, say: true })}
    ${view.secret === 'passphrase' ? passphrase(view) : key(view, fresh)} ${submit('Restore', view.busy)}
  </form>`;

const passphrase = (view) =>
  secret({
    id: 'backup-passphrase',
    label: 'Passphrase',
    hint: 'The one in use when the backup was made.',
    error: problemAt(view.error, 'passphrase'),
    typed: (value) => (view.passphrase = value),
  });

const key = (view, fresh) =>
  html`${field({
    id: 'recovery-key',
    label: 'Recovery key',
    hint: 'The one in use when the backup was made. Spaces, dashes and capitals do not matter.',
    error: problemAt(view.error, 'recovery_key'),
    control: ({ describedBy, invalid }) =>
      html`<textarea
        class="input input-key"
        id="recovery-key"
        rows="2"
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${view.key}
        @input=${(event) => (view.key = event.target.value)}
      ></textarea>`,
  })}
  ${fresh.draw({ id: 'new-passphrase', label: 'New passphrase', error: problemAt(view.error, 'new_passphrase') })}`;
