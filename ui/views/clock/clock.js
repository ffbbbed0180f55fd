/** The laptop's clock looks wrong: asked about before anything is written with it. */
import { html, render } from '../../lib/html.js';
import { gate } from '../../components/frame/gate.js';

/** @type {import('../../view.d.ts').Mount} */
export function mount(root, { api, session, toast }) {
  const answer = (right) => api.answer_clock({ clock_is_right: right }).then(session.take).catch(toast);
  const { clock } = session.state.get();
  if (clock) render(page(clock, answer), root);
  return {};
}

const page = ({ direction, now, last }, answer) =>
  gate({
    title: 'Is this the right time?',
    lead: 'Everything you write is stamped with the laptop’s time, so it is asked about first.',
    body: html`<section class="card">
        <dl class="lines">
          <div class="line">
            <dt class="quiet">The laptop says</dt>
            <dd><strong>${now}</strong></dd>
          </div>
          <div class="line">
            <dt class="quiet">${direction === 'behind' ? 'Last written' : 'Last used'}</dt>
            <dd>${last}</dd>
          </div>
        </dl>
      </section>
      <div class="stack">
        <button type="button" class="button button-primary button-wide" @click=${() => answer(false)}>
          No, lock so that I can put the clock right
        </button>
        <button type="button" class="button button-wide" @click=${() => answer(true)}>
          Yes, the laptop is right
        </button>
      </div>`,
  });
