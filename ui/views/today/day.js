/** The day as a line of appointments with the gaps between them. */
import { html, nothing, repeat } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { quoted } from '../../lib/words.js';
import { marks } from '../../components/marks/marks.js';
import { underlined } from '../../components/segments/segments.js';
import { closeness, gapsAhead, nextVisit, shapeOf } from './logic.js';
import { more, outcomes } from './outcomes.js';

export function day(today, list, acts) {
  const { appointments: cards, to_write_up: waiting } = today;
  if (cards.length === 0) return empty();
  const close = closeness(cards);
  const next = cards.find((card) => shapeOf(card) === 'coming');
  const oldest = waiting[0]?.id;
  const visit = nextVisit(cards)?.id;
  const with_ = { outcomes: list, acts, oldest, visit, gaps: gapsAhead(cards) };
  return html`<ol class="day day-${close} ${close === 'packed' ? 'day-dense' : ''}">
    ${repeat(
      cards,
      (card) => card.id,
      (card) => slot(card, close !== 'roomy' && card !== next, with_),
    )}
  </ol>`;
}

const empty = () =>
  html`<div class="day-empty">
    <p>No appointments today.</p>
    <p class="quiet">Open someone in <a href="#/people">People</a> and press Book to plan the next one.</p>
  </div>`;

function slot(card, small, with_) {
  const shape = shapeOf(card);
  return html`<li class="day-slot day-${shape}">
    <div class="day-time">
      <time datetime="${card.date}T${card.start}">${card.start}</time>
      ${shape === 'coming' ? html`<span>${card.minutes} min</span>` : nothing}
    </div>
    ${shape !== 'coming' ? line(card, shape, with_) : small ? later(card, with_) : coming(card, with_)}
    ${
      with_.gaps.includes(card)
        ? html`<p class="day-gap ${card.gap_short ? 'day-gap-short' : ''}">${card.gap_words}</p>`
        : nothing
    }
  </li>`;
}

/** Past and done ones take one line, so that ten fit. */
function line(card, shape, with_) {
  const said = with_.outcomes.find((choice) => choice.code === card.outcome)?.words ?? '';
  if (shape === 'past') return toSay(card, shape, with_);
  return html`<article class="card day-line">
    ${about(card, shape)} <span class="chip">${said}</span>
  </article>`;
}

/** One that is over and waits for a word. */
const toSay = (card, shape, with_) =>
  html`<article class="card day-line" data-line tabindex="-1">
    ${about(card, shape)} ${outcomes(card, with_)}
  </article>`;

const about = (card, shape) =>
  html`<p>
    ${ringing(card, shape) ? nothing : html`${card.channel_words}, `}<a href="#/person/${card.person}"
      >${name(card.name)}</a
    >
    ${card.reach && shape === 'past' ? html`<small>${personal(card.reach)}</small>` : nothing}
  </p>`;

/** A number to ring says that it is a call. */
const ringing = ({ channel, reach }, shape) => channel === 'phone' && reach && shape === 'past';

/** What must be known before the door, in the order it is needed there. */
function coming(card, with_) {
  const say = card.begun || /phone|call/.test(card.channel);
  return html`<article class="card day-card" data-line tabindex="-1">
    <div class="day-title">
      ${heading(card, with_)}
      <div class="row">${kind(card)} ${say ? nothing : more(card, with_)} ${start(card, with_)}</div>
    </div>
    <p class="day-where">${where(card)}</p>
    ${marks(card.marks)}
    ${card.matters ? html`<p class="own-words day-matters">${written(quoted(card.matters))}</p>` : nothing}
    ${purpose(card)} ${say ? outcomes(card, with_) : nothing}
  </article>`;
}

/** What it is about and what to bring, in one line. */
const purpose = ({ purpose: about, bring }) =>
  about || bring
    ? html`<p class="day-purpose">
        ${about ? written(about) : nothing}${about && bring ? ' · ' : nothing}${
          bring ? html`<strong>Bring:</strong> ${written(bring)}` : nothing
        }
      </p>`
    : nothing;

/** Later ones of a full day: who and what must not be missed; the rest as far as it fits. */
const later = (card, with_) =>
  html`<article class="card day-later" data-line tabindex="-1">
    <div class="day-who">${heading(card, with_)} ${marks(card.marks)}</div>
    <p class="day-where">
      ${where(card)}${card.purpose ? html` · ${written(card.purpose)}` : nothing}${card.bring ? html` · bring ${written(card.bring)}` : nothing}${card.reminded ? html` · ${card.reminded}` : nothing}
    </p>
    <div class="day-does">
      <span class="chip chip-teal">${card.channel_words}</span>
      ${start(card, with_, 'button-small')} ${more(card, with_)}
    </div>
  </article>`;

/** The next home visit begins here. */
const start = ({ id }, { visit, acts }, small = '') =>
  id === visit
    ? html`<button
        type="button"
        class="button button-primary ${small}"
        aria-keyshortcuts="S"
        data-key="S"
        data-first
        @click=${() => acts.visit(id)}
      >
        ${underlined('Start visit', 'S')}
      </button>`
    : nothing;

/** What Enter opens where nothing comes before it. */
const heading = ({ id, person, name: words, age }, { visit }) =>
  html`<h2>
    <a href="#/person/${person}" ?data-first=${id !== visit}>${name(words)}</a
    >${age === null ? nothing : html`, ${age}`}
  </h2>`;

const kind = ({ channel_words, contact_count, reminded }) =>
  html`<span class="chip chip-teal"
    >${[channel_words, contact_count, reminded].filter(Boolean).join(' · ')}</span
  >`;

const where = ({ place, reach, last_seen }) => html`
  ${[place, reach].filter(Boolean).map((piece) => html`${personal(piece)} · `)}${last_seen}
`;
