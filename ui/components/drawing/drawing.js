/** Draws a screen into its place until it is left: a late reply must not draw what may no longer be seen. */
import { render } from '../../lib/html.js';

/** @param {HTMLElement} root @param {() => unknown} template */
export function drawing(root, template) {
  let here = true;
  return {
    draw() {
      if (here) render(template(), root);
    },
    /** Nothing is drawn after this. */
    stop() {
      here = false;
    },
  };
}
