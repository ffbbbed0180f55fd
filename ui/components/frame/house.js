/** The sign of Doorstep. */
import { html } from '../../lib/html.js';

export const house = () =>
  html`<svg class="house" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M4 20V10.5L12 4l8 6.5V20M4 20h5v-6a3 3 0 0 1 6 0v6h5" />
  </svg>`;
