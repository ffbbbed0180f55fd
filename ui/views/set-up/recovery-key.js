/** The recovery key: on paper first, then typed back from the paper with the key out of sight. */
import { html } from '../../lib/html.js';
import { gate, submit } from '../../components/frame/gate.js';
import { errorSummary } from '../../components/field/field.js';

export const recoveryKey = (state, view, acts) =>
  view.onPaper ? typeBack(state, view, acts) : shown(state, acts);

const shown = ({ recovery, store_name: name }, acts) =>
  gate({
    title: 'Your recovery key',
    lead: html`If the passphrase is ever forgotten, this key is the only other way in. Nobody else has it, and
    it is shown only now. Print it or copy it by hand, and keep it away from the laptop.`,
    body: html`<section class="card stack recovery-key" aria-label="Recovery key">
        <p class="print-only">Doorstep recovery key for “${name}”. Keep this paper away from the laptop.</p>
        <ol class="recovery-groups">
          ${recovery.groups.map((group) => html`<li><code>${group}</code></li>`)}
        </ol>
      </section>
      <div class="row no-print">
        <button type="button" class="button" @click=${() => window.print()}>Print</button>
        <button type="button" class="button button-primary grow" @click=${() => acts.paper(true)}>
          I have it on paper
        </button>
      </div>`,
  });

const typeBack = ({ recovery }, view, acts) =>
  gate({
    title: 'Type part of it back',
    lead: 'From the paper, so that you know it can be read.',
    body: html`<form class="card fields recovery-ask" @submit=${acts.confirm} novalidate>
      ${errorSummary(view.error)} ${recovery.ask.map((number, index) => group(number, index, view))}
      ${submit('Finish', view.busy)}
    </form>`,
    foot: html`<button type="button" class="link" @click=${() => acts.paper(false)}>
      Show the key again
    </button>`,
  });

const group = (number, index, view) =>
  html`<div class="field">
    <label for="group-${number}">Group ${number}</label>
    <input
      class="input input-key"
      id="group-${number}"
      type="text"
      autocomplete="off"
      autocapitalize="characters"
      spellcheck="false"
      .value=${view.typed[index] ?? ''}
      @input=${(event) => (view.typed[index] = event.target.value)}
    />
  </div>`;
