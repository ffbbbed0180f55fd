/** The screen turned to the person, as it is drawn: one question in large type, and nothing of anybody else. */
import { html, live, nothing } from '../../lib/html.js';
import { name, written } from '../../lib/names.js';
import { lost, waiting } from '../../components/trouble/trouble.js';

/** @import {ItemView, SharedPage} from '../../replies.d.ts' */

/** @param {any} state @param {any} acts */
export function page(state, acts) {
  if (state.error) return lost(state.error, acts.again);
  if (!state.page) return waiting('One moment…');
  if (state.page.over) return thanks(state.page);
  return state.at < 0 ? beginning(state.page, acts) : question(state, acts);
}

/** @param {SharedPage} page @param {any} acts */
const beginning = ({ call, title, introduction, items, licence, read_aloud: aloud }, acts) =>
  html`<div class="share">
    <p class="share-where">${name(call)} · ${title}</p>
    <h1 class="share-words share-lead">
      ${introduction || 'Next there are some questions about how you feel. There are no right or wrong answers.'}
    </h1>
    <p class="share-hint">
      ${items.length === 1 ? 'There is one question.' : `There are ${items.length} questions.`}
    </p>
    ${keys(aloud)}
    <div class="share-foot">
      <span></span>
      <button type="button" class="button share-button" @click=${acts.decline}>
        I would rather not do this
      </button>
      <button type="button" class="button share-button" data-autofocus @click=${acts.next}>Begin</button>
    </div>
    <p class="share-licence">${licence}</p>
  </div>`;

/** @param {any} state @param {any} acts */
function question({ page: shared, at, answers, own, asked }, acts) {
  const item = shared.items[at];
  const last = at === shared.items.length - 1;
  return html`<div class="share">
    <p class="share-where">
      Question ${at + 1} of ${shared.items.length} · there are no right or wrong answers
    </p>
    <h1 class="share-words" id="share-question">${item.words || item.short}</h1>
    ${item.own_words ? ownWords(item, shared, own, acts) : nothing} ${tiles(item, answers[at], acts)}
    ${asked ? html`<p class="share-hint" role="alert">Choose an answer, or say that you would rather not.</p>` : nothing}
    ${keys(shared.read_aloud)}
    <div class="share-foot">
      <button type="button" class="button share-button" @click=${acts.back}>Back</button>
      <button
        type="button"
        class="button share-button"
        aria-pressed=${String(answers[at] === 'x')}
        @click=${acts.rather}
      >
        I would rather not say
      </button>
      <button type="button" class="button button-primary share-button" id="share-next" @click=${acts.next}>
        ${last ? 'Finish' : 'Next'}
      </button>
    </div>
  </div>`;
}

/** @param {ItemView} item @param {string} chosen @param {any} acts */
const tiles = ({ answers, ends }, chosen, acts) =>
  html`<fieldset class="share-answers" aria-labelledby="share-question">
    <div
      class=${ends.length || answers.every(({ number, words }) => String(number) === words) ? 'share-row' : 'share-list'}
    >
      ${answers.map(
        ({ number, words }) =>
          html`<label class="share-tile">
            <input
              type="radio"
              name="share-answer"
              value=${number}
              .checked=${live(chosen === String(number))}
              @change=${() => acts.choose(String(number))}
            />
            <span>${words}</span>
          </label>`,
      )}
    </div>
    ${ends.length ? html`<div class="share-ends"><span>${ends[0]}</span><span>${ends[1]}</span></div>` : nothing}
  </fieldset>`;

/** @param {ItemView} item @param {SharedPage} shared @param {Record<string, string>} own @param {any} acts */
const ownWords = ({ id }, shared, own, acts) =>
  shared.own_words[id]
    ? html`<blockquote class="own-words">${written(shared.own_words[id])}</blockquote>`
    : html`<label class="share-own">
        In your own words
        <input
          class="input personal-field"
          autocomplete="off"
          .value=${live(own[id] ?? '')}
          @input=${(/** @type {any} */ event) => acts.own(id, event.target.value)}
        />
      </label>`;

/** Said only where the worker reads aloud and types. @param {boolean} aloud */
const keys = (aloud) =>
  aloud
    ? html`<p class="share-keys">
        Read aloud. Type the digits; <kbd>X</kbd> would rather not say; <kbd>Enter</kbd> goes on;
        <kbd>Backspace</kbd> goes back.
      </p>`
    : nothing;

/** @param {SharedPage} page */
const thanks = ({ call }) =>
  html`<div class="share share-over">
    <h1 class="share-words">Thank you, ${name(call)}.</h1>
    <p class="share-lead">Please hand the laptop back.</p>
  </div>`;
