/** The settings in two columns: what is chosen on the left, what is kept and known on the right. */
import { html } from '../../lib/html.js';
import { trouble, waiting } from '../../components/trouble/trouble.js';
import { appearance } from './appearance.js';
import { backups } from './backups.js';
import { about } from './about.js';
import { calendars } from './calendars.js';
import { caseload } from './caseload.js';
import { safety } from './safety.js';
import { schemes } from './schemes.js';
import { texts } from './texts.js';
import { urgent } from './urgent.js';

/** What is asked with the person. */
const questionnaires = () =>
  html`<section class="card" aria-labelledby="questionnaires-title">
    <h2 id="questionnaires-title">Questionnaires</h2>
    <p class="quiet">Read them, print them blank, install others that you hold a licence for.</p>
    <p class="settings-acts"><a class="button" href="#/questionnaires">Open</a></p>
  </section>`;

export function page(view, acts) {
  if (view.trouble)
    return html`<h1>Settings</h1>
      ${trouble(view.trouble, acts.again)}`;
  if (!view.kept)
    return html`<h1>Settings</h1>
      ${waiting()}`;
  return html`<h1>Settings</h1>
    <div class="settings">
      <div class="settings-column">${appearance(view.kept, acts)} ${caseload(view, acts)} ${about()}</div>
      <div class="settings-column">
        ${safety(acts)} ${urgent(view, acts)} ${backups(view, acts)} ${calendars(view, acts)}
        ${texts(view.wordings, acts)} ${schemes(view)} ${questionnaires()}
      </div>
    </div>`;
}
