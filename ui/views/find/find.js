/** Findings of the box in the head: people, words, things to do; the box keeps the focus and walks the list. */
import { drawing } from '../../components/drawing/drawing.js';
import { asYouType } from '../../components/typing/typing.js';
import { grouped, howManyFound, matchingActions, step } from './logic.js';
import { page } from './page.js';

/**
 * @typedef {object} FindState
 * @property {string} text
 * @property {ReturnType<typeof grouped>} groups
 * @property {number} at Which option the arrow keys stand on, over all groups.
 * @property {any} error
 */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, go, query, announce, act }) {
  /** @type {FindState} */
  const state = { text: query.get(), groups: grouped([], matchingActions(query.get())), at: 0, error: null };
  const box = document.getElementById('find-box');

  const asking = asYouType({
    ask: (/** @type {string} */ text) => (text.trim() ? api.find({ text }) : Promise.resolve({ hits: [] })),
    show({ hits }, text) {
      const groups = grouped(hits, matchingActions(text));
      Object.assign(state, { text, groups, at: 0, error: null });
      draw();
      announce(howManyFound(options().length, text));
    },
    fail(error) {
      state.error = error;
      draw();
    },
  });

  const options = () => state.groups.flatMap((group) => group.options);

  /** @param {any} option */
  function open(option) {
    if (!option) return false;
    query.set('');
    if (option.act) act(option.act);
    else go(option.go);
    return true;
  }

  /** @param {string} key */
  function walk(key) {
    state.at = step(key, state.at, options().length);
    draw();
    root.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
    return true;
  }

  const drawn = drawing(root, () => page(state, open));

  function draw() {
    drawn.draw();
    const here = options()[state.at];
    if (here) box?.setAttribute('aria-activedescendant', here.id);
    else box?.removeAttribute('aria-activedescendant');
  }

  /** The box is a combobox only while its list is on the screen. @param {boolean} on */
  function asCombobox(on) {
    const attributes = {
      role: 'combobox',
      'aria-controls': 'findings',
      'aria-expanded': 'true',
      'aria-autocomplete': 'list',
    };
    for (const [attribute, value] of Object.entries(attributes)) {
      if (on) box?.setAttribute(attribute, value);
      else box?.removeAttribute(attribute);
    }
    if (!on) box?.removeAttribute('aria-activedescendant');
  }

  const deafen = query.subscribe((/** @type {string} */ text) => asking.type(text));
  asCombobox(true);
  draw();
  asking.now(state.text);
  return {
    update: () => asking.now(query.get()),
    acts: {
      'find:ArrowDown': () => walk('ArrowDown'),
      'find:ArrowUp': () => walk('ArrowUp'),
      'find:Enter': () => open(options()[state.at]),
    },
    leave() {
      drawn.stop();
      deafen();
      asking.stop();
      asCombobox(false);
    },
  };
}
