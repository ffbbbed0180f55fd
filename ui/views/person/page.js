/** A person's page as it is drawn. */
import { html, nothing } from '../../lib/html.js';
import { lost, waiting } from '../../components/trouble/trouble.js';
import { aside } from './aside.js';
import { conflicts } from '../../components/conflicts/conflicts.js';
import { header } from './header.js';
import { recorder } from '../../forms/recorder/template.js';
import { story } from './story.js';

/** @param {import("./person.js").PersonState} state @param {any} acts */
export function page(state, acts) {
  if (state.error) return lost(state.error, acts.again);
  if (!state.page) return waiting('Opening…');
  return html`<div class="person">
    ${header(state.page, acts)}
    <div class="person-body">
      <div class="person-main">
        ${conflicts(state.page.conflicts, acts)}
        ${state.recorder ? recorder(state.recorder.state, state.recorder.acts) : nothing}
        ${story(state.page, acts)}
      </div>
      ${aside(state.page, acts, state)}
    </div>
  </div>`;
}
