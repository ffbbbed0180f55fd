/** The wordings of texts: as they came, or in the worker's own words. */
import { html, live, nothing } from '../../lib/html.js';
import { ask } from '../../components/ask/ask.js';
import { field, problemAt } from '../../components/field/field.js';

/** @import {WordingView} from "../../replies.d.ts" */

/** @param {WordingView[] | null} wordings @param {any} acts */
export const texts = (wordings, acts) =>
  html`<section class="card panel" id="texts" aria-labelledby="texts-title">
    <h2 id="texts-title">Texts</h2>
    <ul class="lines">
      ${(wordings ?? []).map(
        (wording) =>
          html`<li class="line">
            <span>
              ${wording.title}
              <small>
                ${wording.purpose_words}${wording.words === wording.shipped ? nothing : ' · in your words'}
              </small>
            </span>
            <button type="button" class="button button-small" @click=${() => acts.wording(wording)}>
              Change…<span class="visually-hidden"> ${wording.title}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;

/** @param {WordingView} wording @param {(request: {id: string, words: string}) => Promise<unknown>} send */
export const askWording = (wording, send) =>
  ask({
    title: wording.title,
    values: { words: wording.words },
    yes: 'Keep these words',
    places: { words: 'wording-words' },
    send: ({ words }) =>
      send({ id: wording.id, words: words.trim() === wording.shipped ? '' : words.trim() }),
    body: ({ values, set, error }) => html`
      ${field({
        id: 'wording-words',
        label: wording.purpose_words,
        hint: 'Filled in: {name} {day} {time} {place} {worker}, and {was} when running late. The name only where the phone is their own.',
        error: problemAt(error, 'words'),
        control: ({ id, describedBy, invalid }) =>
          html`<textarea
            class="input"
            id=${id}
            rows="5"
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            .value=${live(values.words)}
            @input=${(/** @type {any} */ event) => set('words', event.target.value)}
          ></textarea>`,
      })}
      ${wording.source ? html`<p class="quiet">${wording.source}</p>` : nothing}
      ${
        values.words === wording.shipped
          ? nothing
          : html`<p>
              <button type="button" class="link" @click=${() => set('words', wording.shipped)}>
                Back to the words that came with Doorstep
              </button>
            </p>`
      }
    `,
  });
