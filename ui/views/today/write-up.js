/** What was booked on other days and nobody has said yet what came of it: under the day, a line each. */
import { html, nothing, repeat } from '../../lib/html.js';
import { name, personal } from '../../lib/names.js';
import { earlier } from './logic.js';
import { outcomes } from './outcomes.js';

const ROOM = 6;

export function writeUp(today, with_) {
  const cards = earlier(today);
  if (cards.length === 0) return nothing;
  const shown = with_.acts.allToWriteUp() ? cards : cards.slice(0, ROOM);
  return html`<section class="write-up" aria-labelledby="write-up-title">
    <h2 id="write-up-title">To write up <span class="chip chip-amber">${cards.length}</span></h2>
    <ol class="day day-dense">
      ${repeat(
        shown,
        (card) => card.id,
        (card) => line(card, with_),
      )}
    </ol>
    ${
      shown.length < cards.length
        ? html`<button type="button" class="link" @click=${with_.acts.showToWriteUp}>
            all ${cards.length}
          </button>`
        : nothing
    }
  </section>`;
}

const line = (card, with_) =>
  html`<li class="day-slot day-past">
    <div class="day-time">
      <time datetime="${card.date}T${card.start}">${card.day_words}</time>
    </div>
    <article class="card day-line" data-line tabindex="-1">
      <p>
        <a href="#/person/${card.person}">${name(card.name)}</a>
        <small>
          ${card.start}
          ${card.channel_words.toLowerCase()}${
            card.reach && card.channel === 'phone' ? html` · ${personal(card.reach)}` : nothing
          }
        </small>
      </p>
      ${outcomes(card, with_)}
    </article>
  </li>`;
