/** A month between those beside it. */
import { html } from '../../lib/html.js';

/** @import {Month} from "../../replies.d.ts" */

/** @param {string} path @param {Month} month */
export const months = (path, { words, before, after }) =>
  html`<nav class="months" aria-label="Month">
    <a class="no-print" href="#${path}?month=${before.code}">‹ ${before.words}</a>
    <strong>${words}</strong>
    <a class="no-print" href="#${path}?month=${after.code}">${after.words} ›</a>
  </nav>`;
