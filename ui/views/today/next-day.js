/** The next day with appointments: who is reminded, and who is not yet. */
import { html, nothing, repeat } from '../../lib/html.js';
import { name } from '../../lib/names.js';
import { openDialog } from '../../components/dialog/dialog.js';
import { underlined } from '../../components/segments/segments.js';
import { openTexts } from '../../components/texts/texts.js';
import { nextDayWords } from './logic.js';

/** @import {NextDay, AppointmentCard} from "../../replies.d.ts" */

/** @param {NextDay | null} day @param {any} acts */
export function nextDay(day, acts) {
  if (!day) return nothing;
  return html`<section class="card panel">
    <div class="panel-line" data-line tabindex="-1">
      <h2 class="next-day">${day.title} <small>${nextDayWords(day)}</small></h2>
      <button
        type="button"
        class="button button-small"
        aria-keyshortcuts="R"
        data-key="R"
        data-first
        @click=${() => acts.remindNextDay(day)}
      >
        ${underlined('Remind…', 'R')}
      </button>
    </div>
  </section>`;
}

/**
 * The list of that day; each opens its texts, and says once it is done.
 *
 * @param {{api: any, toast: (toast: any) => void, day: NextDay}} needs
 */
export function openNextDay({ api, toast, day }) {
  let cards = day.appointments;
  return openDialog({
    title: day.title,
    wide: true,
    body: ({ draw }) => {
      const remind = async (/** @type {AppointmentCard} */ card) => {
        const saved = await openTexts({ api, toast, appointment: card.id }).catch(toast);
        if (!saved) return;
        cards = cards.map((each) => (each === card ? { ...each, reminded: 'reminded just now' } : each));
        draw();
      };
      return html`<ol class="lines">
        ${repeat(
          cards,
          (card) => card.id,
          (card) => line(card, remind),
        )}
      </ol>`;
    },
  });
}

/** @param {AppointmentCard} card @param {(card: AppointmentCard) => void} remind */
const line = (card, remind) =>
  html`<li class="line">
    <span>
      ${card.start} ${name(card.name)}
      <small>${card.channel_words.toLowerCase()}${card.reminded ? ` · ${card.reminded}` : ''}</small>
    </span>
    <button type="button" class="button button-small" @click=${() => remind(card)}>
      ${card.reminded ? 'Again…' : 'Remind…'}<span class="visually-hidden"> ${card.start}</span>
    </button>
  </li>`;
