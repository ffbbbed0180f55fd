/** What this is, under which licence, and what it is not yet for. */
import { html } from '../../lib/html.js';
import { notYetForRealPeople } from '../../components/frame/gate.js';

export const about = () =>
  html`<section class="card" id="about" aria-labelledby="about-title">
    <h2 id="about-title">About Doorstep</h2>
    <p>
      A caseload for social prescribing link workers that stays on the laptop and works with no network. Free
      software under the Apache Licence 2.0; it comes without any warranty.
    </p>
    ${notYetForRealPeople()}
  </section>`;
