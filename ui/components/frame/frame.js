/** The rail of places, the head with the find box, and the one main part; before unlocking, only the last. */
import { html, nothing, render } from '../../lib/html.js';
import { privacy } from '../../lib/names.js';
import { signal, watch } from '../../lib/signal.js';
import { house } from './house.js';
import { noticesOf } from './notices.js';
import { outOf } from './out.js';

const PLACES = [
  { place: 'today', words: 'Today' },
  { place: 'people', words: 'People' },
  { place: 'diary', words: 'Diary' },
];

/** @param {any} root @param {{act: (name: string) => unknown, query: any, go: (path: string) => void, out: any}} with */
export function createFrame(root, { act, query, go, out }) {
  const here = signal('');
  const count = signal('');
  let state = null;
  let notices = [];

  const draw = () => render((frames[state?.phase] ?? gate)(), root);

  const gate = () => html`<main class="gate" id="main"></main>`;

  /** During a visit there is one screen, and no way past it. */
  const visit = () => html`<main class="visiting" id="main" tabindex="-1"></main>`;

  const open = () =>
    html`<div class="frame">
      <a class="skip" href="#main" @click=${toMain}>Skip to the main part</a>
      ${rail()}
      <header class="head">${findBox()} ${demo()} ${doing()}</header>
      <div class="under-head">${outOf(out, act)} ${noticesOf(notices, close)}</div>
      <main class="main" id="main" tabindex="-1"></main>
    </div>`;

  /** Turned to the person: one question, and nothing of ours around it. */
  const share = () => html`<main class="sharing" id="main" tabindex="-1"></main>`;

  const frames = { unlocked: open, visiting: visit, sharing: share };

  const rail = () =>
    html`<nav class="rail" aria-label="Places">
      <a class="brand" href="#/today" aria-label="Doorstep, Today">${house()}<span>Doorstep</span></a>
      <ul>
        ${PLACES.map(({ place, words }) => link(place, words, place === 'people' ? badge() : nothing))}
      </ul>
      <ul class="rail-foot">
        <li>
          <button type="button" @click=${() => act('concern')}>Concern <kbd>F6</kbd></button>
        </li>
        <li>
          <button type="button" @click=${() => act('urgent')}>Urgent help <kbd>F7</kbd></button>
        </li>
        <li>
          <button type="button" aria-pressed=${watch(privacy, String)} @click=${() => act('privacy')}>
            ${watch(privacy, (on) => (on ? 'Names hidden' : 'Privacy'))} <kbd>F9</kbd>
          </button>
        </li>
        ${link('settings', 'Settings', nothing)}
        <li>
          <button type="button" @click=${() => act('lock')}>Lock <kbd>Ctrl L</kbd></button>
        </li>
      </ul>
    </nav>`;

  const link = (place, words, extra) =>
    html`<li>
      <a href="#/${place}" aria-current=${watch(here, (now) => (now === place ? 'page' : nothing))}>
        ${words} ${extra}
      </a>
    </li>`;

  const badge = () =>
    watch(count, (many) =>
      many ? html`<span class="badge">${many}<span class="visually-hidden"> open</span></span>` : nothing,
    );

  const findBox = () =>
    html`<div class="find" role="search">
      <label class="visually-hidden" for="find-box">Find a person, note or action</label>
      <input
        id="find-box"
        type="search"
        class="find-box personal-field"
        placeholder="Find a person, note or action"
        autocomplete="off"
        spellcheck="false"
        .value=${watch(query, String)}
        @input=${typed}
        @keydown=${keyed}
      />
      <kbd aria-hidden="true">Ctrl K</kbd>
    </div>`;

  const doing = () =>
    html`<div class="head-acts">
      <button type="button" class="button" @click=${() => act('note')}>Quick note</button>
      <button type="button" class="button button-primary" @click=${() => act('add-person')}>
        Add person
      </button>
    </div>`;

  const demo = () => (state.demo ? html`<span class="chip chip-amber">Invented caseload</span>` : nothing);

  function typed(event) {
    query.set(event.target.value);
    if (here.get() !== 'find' && event.target.value) go('/find');
  }

  function close(code) {
    notices = notices.filter((notice) => notice.code !== code);
    draw();
    main().focus();
  }

  /** The screen of findings walks its list with the keys of the box. */
  function keyed(event) {
    if (['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key) && act(`find:${event.key}`))
      event.preventDefault();
    if (event.key === 'Escape') query.set('');
  }

  function toMain(event) {
    event.preventDefault();
    main().focus();
  }

  const main = () => root.querySelector('#main');

  return {
    main,
    /** A new phase. */
    open(next) {
      state = next;
      notices = next.phase === 'unlocked' ? next.notices : [];
      count.set('');
      draw();
    },
    /** The same phase, said anew. */
    say(next) {
      state = next;
      draw();
    },
    /** Which place is open. */
    here: (place) => here.set(place ?? 'find'),
    /** How many are open, once it is known. */
    count: (asked) => asked.then(({ counts }) => count.set(String(counts.open ?? ''))).catch(() => {}),
  };
}
