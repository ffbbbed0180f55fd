/** What keeps others out. */
import { html } from '../../lib/html.js';

export const safety = (acts) =>
  html`<section class="card" id="safety" aria-labelledby="safety-title">
    <h2 id="safety-title">Keeping it safe</h2>
    <ul class="lines">
      <li class="line">
        <span>Passphrase<small>Unlocks this caseload. The recovery key stays the same.</small></span>
        <button type="button" class="button" @click=${acts.passphrase}>Change…</button>
      </li>
      <li class="line">
        <span>Cover<small>A blank screen during a visit, lifted with a short PIN.</small></span>
        <button type="button" class="button" @click=${acts.cover}>Cover…</button>
      </li>
      <li class="line">
        <span>Concerns<small>About someone’s safety; in no other list and in no search.</small></span>
        <a class="button" href="#/concerns">Open</a>
      </li>
      <li class="line">
        <span>Working alone<small>Who knows where you are, and when the alarm comes.</small></span>
        <a class="button" href="#/settings/lone-working">Open</a>
      </li>
      <li class="line">
        <span>Keys<small>Everything that one key does.</small></span>
        <button type="button" class="button" @click=${acts.keys}>Show <kbd>F1</kbd></button>
      </li>
    </ul>
  </section>`;
