/** The schemes that referrals are counted under: who pays, what was agreed. */
import { html } from '../../lib/html.js';

export const schemes = ({ schemes: list }) =>
  html`<section class="card" id="schemes" aria-labelledby="schemes-title">
    <h2 id="schemes-title">Schemes</h2>
    <p class="quiet">Who pays for the work, who it is for, and how long its records are kept.</p>
    <ul class="lines">
      ${list.map(
        ({ code, words }) =>
          html`<li class="line">
            <a href="#/form/scheme/${code}">${words || 'A scheme without a name'}</a>
          </li>`,
      )}
    </ul>
    <p class="settings-acts"><a class="button" href="#/form/scheme/new">Add a scheme</a></p>
  </section>`;
