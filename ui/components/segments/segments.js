/** A row of joined choices of which one is taken: native radio buttons, so arrow keys and names come free. */
import { html, nothing, live } from '../../lib/html.js';

/**
 * @param {{legend: string, name: string, value: string, pick: (code: string) => void, shown?: number,
 *          choices: {code: string, words: any, key?: string}[], more?: () => void, small?: boolean,
 *          say?: boolean, begin?: boolean}} props
 *   `begin` gives the taken one the focus where a screen or dialog opens; `shown` keeps the first few and the taken one in sight; the rest come with `more`.
 */
export function segments({
  legend,
  name,
  value,
  pick,
  choices,
  shown = Infinity,
  more,
  small,
  say,
  begin = false,
}) {
  const seen = visible(choices, value, shown);
  return html`<fieldset class="segments ${small ? 'segments-small' : ''}">
    <legend class=${say ? 'segments-legend' : 'visually-hidden'}>${legend}</legend>
    <div class="segments-row">
      ${seen.map((choice) => segment(choice, name, value, pick, begin))}
      ${
        seen.length < choices.length
          ? html`<button type="button" class="segments-more" aria-label="More: ${legend}" @click=${more}>
              …
            </button>`
          : nothing
      }
    </div>
  </fieldset>`;
}

/** The first few choices, and the taken one wherever it stands. */
export function visible(choices, value, shown) {
  if (choices.length <= shown) return choices;
  return choices.filter((choice, index) => index < shown || choice.code === value);
}

function segment({ code, words, key }, name, value, pick, begin) {
  return html`<label class="segment">
    <input
      type="radio"
      name=${name}
      value=${code}
      .checked=${live(code === value)}
      aria-keyshortcuts=${key ? `Alt+${key}` : nothing}
      ?data-autofocus=${begin && code === value}
      @change=${() => pick(code)}
    />
    <span>${key ? underlined(words, key) : words}</span>
  </label>`;
}

/** The key's letter is underlined where it stands in the words, as menus have always done. */
export function underlined(words, key) {
  const at = words.toUpperCase().indexOf(key);
  if (at < 0) return words;
  return html`${words.slice(0, at)}<u>${words.slice(at, at + 1)}</u>${words.slice(at + 1)}`;
}
