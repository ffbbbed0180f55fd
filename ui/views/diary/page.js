/** The diary as it is drawn: a list a day, each in the order of time. */
import { html, nothing, repeat } from '../../lib/html.js';
import { name, nameText, personal, written } from '../../lib/names.js';
import { lost, waiting } from '../../components/trouble/trouble.js';
import { isToCome, placeKey, roomSize, saidTime, shownDays } from './logic.js';

export function page(state, acts) {
  if (state.error) return lost(state.error, acts.again);
  if (!state.diary) return waiting();
  return html`<div class="diary">
    ${head(state, acts)}
    <div class="diary-days ${state.one ? 'diary-one' : ''}">
      ${repeat(
        shownDays(state.diary),
        ({ date }) => date,
        (day) => column(day, state, acts),
      )}
    </div>
  </div>`;
}

const head = ({ diary, one }, acts) =>
  html`<header class="diary-head">
    <h1>${diary.title}</h1>
    <div class="diary-moves" role="group" aria-label="Which days">
      <button type="button" class="button" @click=${acts.before} aria-keyshortcuts="P PageUp">
        ${one ? 'Day before' : 'Week before'} <kbd>P</kbd>
      </button>
      <button type="button" class="button" @click=${acts.today} aria-keyshortcuts="T">
        Today <kbd>T</kbd>
      </button>
      <button type="button" class="button" @click=${acts.after} aria-keyshortcuts="N PageDown">
        ${one ? 'Day after' : 'Week after'} <kbd>N</kbd>
      </button>
      ${
        one
          ? html`<button type="button" class="button" @click=${acts.week} aria-keyshortcuts="W">
              Week <kbd>W</kbd>
            </button>`
          : html`<button type="button" class="button" @click=${() => acts.day()} aria-keyshortcuts="D">
              Day <kbd>D</kbd>
            </button>`
      }
      <button type="button" class="button button-primary" @click=${() => acts.book()} aria-keyshortcuts="B">
        Book <kbd>B</kbd>
      </button>
    </div>
  </header>`;

const column = (day, state, acts) =>
  html`<section
    class="diary-day ${day.today ? 'diary-today' : ''} ${day.past ? 'diary-past' : ''}"
    aria-labelledby="day-${day.date}"
  >
    <h2 id="day-${day.date}">
      ${
        state.one
          ? day.today
            ? 'Today'
            : day.short
          : html`<a href="#/diary?from=${day.date}&show=day">${day.short}</a>`
      }
      ${day.today && !state.one ? html`<span class="chip chip-teal">today</span>` : nothing}
    </h2>
    ${load(day)} ${day.away ? html`<p class="diary-away">${day.away}</p>` : nothing}
    ${
      day.items.length
        ? html`<ol class="diary-items">
            ${repeat(
              day.items,
              (item) => placeKey(day, item),
              (item) => line(item, placeKey(day, item), state, acts),
            )}
          </ol>`
        : day.away
          ? nothing
          : html`<p class="quiet">Nothing booked.</p>`
    }
  </section>`;

const load = ({ load_words: words, load: weight }) =>
  words ? html`<p class="diary-load diary-load-${weight}">${words}</p>` : nothing;

function line(item, key, state, acts) {
  const draw = { appointment, activity, busy, clinic, free, now }[item.kind];
  return draw ? draw(item, key, state, acts) : nothing;
}

/** One stop for the Tab key; the arrows go on from there. */
const at = (key, { cursor }) => (cursor === key ? '0' : '-1');

const appointment = (item, key, state, acts) =>
  html`<li class="diary-item diary-appointment ${item.cancelled ? 'diary-cancelled' : ''}">
    <time>${item.start}<span class="visually-hidden"> to ${item.until}</span></time>
    <div>
      <a
        href="#${acts.leads(item)}"
        data-place
        tabindex=${at(key, state)}
        aria-label="${nameText(item.name)}, ${saidTime(item)}"
        @focus=${() => acts.stand(key)}
        >${name(item.name)}</a
      >
      <small>${item.words}${item.place ? html` · ${personal(item.place)}` : nothing}</small>
      ${state.one ? more(item) : nothing} ${told(item, state, acts)}
    </div>
    ${state.one && isToCome(item) ? does(item, acts) : nothing}
  </li>`;

/** What a day alone has the room to offer; the keys do the same in a week. */
const does = (item, acts) =>
  html`<div class="diary-does">
    ${deed('Move', 'M', item, acts.move)} ${deed('Remind…', 'R', item, acts.remind)}
    ${deed('Cancel…', 'C', item, acts.cancel)}
  </div>`;

const deed = (words, key, item, act) =>
  html`<button type="button" class="link" aria-keyshortcuts=${key} @click=${() => act(item)}>
    ${words}<span class="visually-hidden"> ${name(item.name)}</span> <kbd>${key}</kbd>
  </button>`;

/** What a day alone has the room to say. */
const more = ({ minutes, travel, about }) =>
  html`<small
    >${minutes} min${travel ? ` · ${travel}` : ''}${about ? html` · ${written(about)}` : nothing}</small
  >`;

function told(item, { one }, acts) {
  const { outcome, to_write_up: open, warnings } = item;
  return html`
    ${outcome ? html`<span class="chip">${outcome}</span>` : nothing}
    ${open ? html`<span class="chip chip-amber">to write up</span>` : nothing}
    ${warnings.map((words) => html`<span class="diary-warning">${words}</span>`)}
    ${item.travel_from && (one || warnings.length) ? way(item, acts) : nothing}
  `;
}

/** Where a warning stands the worker says how long the way really is. */
const way = (item, acts) =>
  html`<button type="button" class="link diary-way" aria-keyshortcuts="V" @click=${() => acts.travel(item)}>
    Travel…<span class="visually-hidden"> before ${item.start}</span> <kbd>V</kbd>
  </button>`;

const activity = (item, key, state, acts) =>
  html`<li class="diary-item diary-activity ${item.cancelled ? 'diary-cancelled' : ''}">
    <time>${item.start}<span class="visually-hidden"> to ${item.until}</span></time>
    <div>
      <a href="#${acts.leads(item)}" data-place tabindex=${at(key, state)} @focus=${() => acts.stand(key)}
        >${item.words}</a
      >
      ${item.place ? html`<small>${written(item.place)}</small>` : nothing}
      ${state.one ? more(item) : nothing} ${told(item, state, acts)}
    </div>
  </li>`;

const busy = (item) =>
  html`<li class="diary-item diary-busy">
    <time>${item.start}</time>
    <div>${item.words} until ${item.until}</div>
  </li>`;

const clinic = (item) =>
  html`<li class="diary-clinic">${item.words} ${item.start} to ${item.until}, ${item.place}</li>`;

const now = (item) => html`<li class="diary-now"><span>${item.start} now</span></li>`;

const free = (item, key, state, acts) =>
  html`<li class="diary-free diary-room-${roomSize(item.minutes)}">
    <button
      type="button"
      data-place
      tabindex=${at(key, state)}
      @focus=${() => acts.stand(key)}
      @click=${() => acts.book(item.book_at)}
    >
      <span>${item.start}</span> ${item.words}<span class="visually-hidden">: book</span>
    </button>
  </li>`;
