/** The copies kept beside the caseload, one to carry away, and a look at the file itself. */
import { html, nothing } from '../../lib/html.js';
import { backupWords } from './logic.js';

const SHOWN = 4;

export const backups = ({ backups: list, busy }, acts) =>
  html`<section class="card" id="backups" aria-labelledby="backups-title">
    <h2 id="backups-title">Backups</h2>
    <p class="quiet">
      Encrypted as the caseload is. Those beside it do not help when the laptop is lost, so save one elsewhere
      too.
    </p>
    ${
      list.length
        ? html`<ul class="lines settings-backups">
            ${list.slice(0, SHOWN).map(line)}
          </ul>`
        : none()
    }
    ${list.length > SHOWN ? html`<p class="quiet">and ${list.length - SHOWN} older</p>` : nothing}
    <div class="row settings-acts">
      ${press('Back up now', 'back-up', busy, acts.backUp)}
      ${press('Save one elsewhere…', 'save-as', busy, acts.saveAs)}
      ${press('Check the file', 'check', busy, acts.check)}
    </div>
  </section>`;

const none = () => html`<p class="settings-none"><span class="chip chip-amber">No backup yet</span></p>`;

function line(backup) {
  const { when, why } = backupWords(backup);
  return html`<li class="line"><span>${when}</span><span class="quiet">${why}</span></li>`;
}

const press = (words, name, busy, act) =>
  html`<button type="button" class="button" aria-disabled=${busy ? 'true' : 'false'} @click=${act}>
    ${busy === name ? 'One moment…' : words}
  </button>`;
