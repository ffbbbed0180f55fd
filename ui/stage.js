/** Where one screen at a time stands. A screen that was overtaken while its module loaded is never drawn. */
import { nothing, render } from './lib/html.js';
import { focusFirst } from './lib/focus.js';

/** @param {() => HTMLElement} home where screens are put @param {(error: unknown) => void} failed */
export function createStage(home, failed) {
  let turn = 0;
  let shown = null;

  /**
   * Takes away what is shown, at once: after a lock nothing of it may stay. Resolves when the screen has
   * kept what was half typed.
   */
  function clear() {
    turn += 1;
    if (!shown) return Promise.resolve();
    const { place, view } = shown;
    shown = null;
    const left = Promise.resolve(view.leave?.()).catch(() => {});
    render(nothing, place);
    place.remove();
    return left;
  }

  async function show(load, context) {
    clear();
    const mine = turn;
    try {
      const module = await load();
      if (mine === turn) put(module, context);
    } catch (error) {
      if (mine === turn) failed(error);
    }
  }

  function put(module, context) {
    const place = document.createElement('div');
    place.className = 'view';
    home().replaceChildren(place);
    document.documentElement.scrollTop = 0;
    shown = { place, view: {} };
    shown.view = module.mount(place, context) ?? {};
    focusFirst(place);
  }

  /** The screen that stands. */
  const view = () => shown?.view ?? {};
  return { show, clear, view };
}
