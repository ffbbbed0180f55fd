/** A code that the work phone reads off the screen. It holds a name and a number, so it hides with them. */
import { html } from '../../lib/html.js';
import { privacy } from '../../lib/names.js';
import { watch } from '../../lib/signal.js';

/** @import {PhoneCode} from "../../replies.d.ts" */

/** @param {PhoneCode} code @param {string} label what the phone opens */
export const phoneCode = ({ size, path }, label) =>
  watch(privacy, (hidden) =>
    hidden
      ? html`<p class="quiet">The code is hidden while names are.</p>`
      : html`<svg class="phone-code" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
          <path d=${path} shape-rendering="crispEdges"></path>
        </svg>`,
  );
