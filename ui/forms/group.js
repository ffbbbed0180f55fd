/** A named group of fields. A heading names it: engines set a legend in ways of their own, a heading in one. */
import { html, nothing } from '../lib/html.js';

/** @param {{name: string, title: string, hint?: string, body: unknown}} what */
export const group = ({ name, title, hint, body }) =>
  html`<div class="form-group" role="group" aria-labelledby="group-${name}" data-group=${name}>
    <div class="form-name">
      <h2 id="group-${name}">${title}</h2>
      ${hint ? html`<p class="field-hint">${hint}</p>` : nothing}
    </div>
    <div class="form-inside">${body}</div>
  </div>`;
