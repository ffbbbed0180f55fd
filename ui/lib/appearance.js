/** Colours and text size on the root element; the style sheets do the rest. */

export const THEMES = ['system', 'light', 'dark', 'contrast'];
export const TEXT_SIZES = [100, 110, 125, 150, 175, 200];

/** The step of our sizes nearest to a wanted one. */
export function nearestSize(wanted) {
  return TEXT_SIZES.reduce((best, size) => (Math.abs(size - wanted) < Math.abs(best - wanted) ? size : best));
}

/** @param {{theme: string, text_size: number}} appearance */
export function wear({ theme, text_size }, root = document.documentElement) {
  root.dataset.theme = THEMES.includes(theme) ? theme : 'system';
  const size = String(nearestSize(text_size));
  if (root.dataset.textSize === size) return;
  root.dataset.textSize = size;
  refold(root);
}

/** Engines ask a container's width anew when it changes, but not when the letters it is counted in do. */
function refold(root) {
  root.classList.add('refolding');
  void root.offsetWidth;
  root.classList.remove('refolding');
}
