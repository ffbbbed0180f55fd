/** The first page of set-up. */
import { html, nothing } from '../../lib/html.js';
import { gate, notYetForRealPeople, submit } from '../../components/frame/gate.js';
import { errorSummary, field, problemAt } from '../../components/field/field.js';

const PLACES = { name: 'store-name', worker: 'worker', passphrase: 'new-passphrase' };

export function begin(state, view, acts, passphrase) {
  return gate({
    title: 'Set up a caseload',
    lead: 'It stays on this laptop, encrypted, and works without any network. Nothing is sent anywhere.',
    body: html`${notYetForRealPeople()}
      <form class="card fields" @submit=${acts.make} novalidate>
        ${errorSummary(view.error, PLACES)}
        <div class="fields-row">
          ${text(view, 'name', 'store-name', 'Name of the caseload', 'For example your area.', true)}
          ${text(view, 'worker', 'worker', 'Your name', 'It stands under what you write.')}
        </div>
        ${passphrase.draw({ id: 'new-passphrase', error: problemAt(view.error, 'passphrase') })}
        ${submit('Make the caseload', view.busy)}
      </form>`,
    foot: html`<a href="#/restore">Restore a backup instead</a>
      <button type="button" class="link" @click=${acts.folder}>Keep it in another folder</button>
      ${back(state, acts)}`,
  });
}

const text = (view, key, id, label, hint, first = false) =>
  field({
    id,
    label,
    hint,
    error: problemAt(view.error, key),
    control: ({ describedBy, invalid }) =>
      html`<input
        class="input"
        id=${id}
        type="text"
        autocomplete="off"
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        ?data-autofocus=${first}
        .value=${view[key]}
        @input=${(event) => (view[key] = event.target.value)}
      />`,
  });

/** Where another caseload is on this laptop, set-up can be left. */
const back = ({ stores }, acts) =>
  stores.length === 0
    ? nothing
    : html`<button type="button" class="link" @click=${() => acts.select(stores[0].token)}>
        Back to ${stores[0].name}
      </button>`;
