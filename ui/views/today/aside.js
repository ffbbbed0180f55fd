/** Beside the day: what waits for the worker. */
import { html, live, nothing, repeat } from '../../lib/html.js';
import { name, personal, written, writtenText } from '../../lib/names.js';
import { isNote } from '../../components/quick-note/quick-note.js';
import { sign } from '../../components/marks/marks.js';
import { underlined } from '../../components/segments/segments.js';
import { backupWords, caseloadWords, lateCount, lookAgain } from './logic.js';
import { nextDay } from './next-day.js';

/** From so many appointments on, a full day leaves room for the first follow-up; the others are a press away. */
const FULL = 9;
/** An ordinary day has room for two. */
const ORDINARY = 5;

/** As many follow-ups as leave room for the rest. */
function room({ drafts: kept, appointments }) {
  if (appointments.length >= FULL) return 1;
  return kept.length > 0 || appointments.length >= ORDINARY ? 2 : 4;
}

export function aside(today, due, acts) {
  return html`<aside class="today-aside" data-column aria-label="What waits">
    ${lookAt(today.look_at, due)} ${drafts(today.drafts, acts)} ${followUps(today, acts)}
    ${nextDay(today.next_day, acts)} ${waitingLongest(today)} ${atTheDesk(today)}
  </aside>`;
}

function panel(title, chip, body) {
  return html`<section class="card panel">
    <h2>${title} ${chip}</h2>
    ${body}
  </section>`;
}

/** Neutral until its key: what it is about must not be read by whoever sits beside. */
const lookAt = (marks, due) =>
  marks.length + due.length === 0
    ? nothing
    : html`<section class="card panel panel-sign" aria-label="To look at">
        ${marks.length ? sign(marks, `⚑ ${marks.length} ${marks.length === 1 ? 'thing' : 'things'} to look at · F4`) : nothing}
        ${marksDue(due)}
      </section>`;

function drafts(list, acts) {
  if (list.length === 0) return nothing;
  return panel(
    'Kept for you',
    nothing,
    html`<ul class="lines">
      ${repeat(
        list,
        (draft) => draft.key,
        (draft) =>
          html`<li class="line" data-line tabindex="-1">
            <span class="draft-words">${written(wordsOf(draft))}<small>${draft.saved_words}</small></span>
            ${resume(draft, acts)}
          </li>`,
      )}
    </ul>`,
  );
}

/** A key each, underlined. */
function resume(draft, acts) {
  const [words, key] = isNote(draft) ? ['File…', 'F'] : ['Continue', 'C'];
  return html`<button
    type="button"
    class="button button-small"
    aria-label="${words.replace('…', '')}: ${writtenText(wordsOf(draft))}"
    aria-keyshortcuts=${key}
    data-key=${key}
    data-first
    @click=${() => acts.resume(draft)}
  >
    ${underlined(words, key)}
  </button>`;
}

/** A note is known by how it begins, anything else by its title. */
const wordsOf = (draft) => (isNote(draft) ? (draft.values.note ?? '') : draft.title);

function followUps(today, acts) {
  const { follow_ups: tasks } = today;
  const late = lateCount(tasks);
  const chip = late ? html`<span class="chip chip-red">${late} late</span>` : nothing;
  if (tasks.length === 0) return panel('Follow-ups', nothing, html`<p class="quiet">Nothing is due.</p>`);
  const shown = acts.allTasks() ? tasks : tasks.slice(0, room(today));
  return panel(
    'Follow-ups due',
    chip,
    html`<ul class="lines">
        ${repeat(
          shown,
          (task) => task.id,
          (task) => followUp(task, acts),
        )}
      </ul>
      ${
        shown.length < tasks.length
          ? html`<button type="button" class="link panel-all" @click=${acts.showTasks}>
              all ${tasks.length}
            </button>`
          : nothing
      }`,
  );
}

const followUp = (task, acts) =>
  html`<li class="line task" data-line tabindex="-1">
    <label class="tick">
      <input type="checkbox" .checked=${live(false)} @change=${() => acts.done(task)} />
      <span>${written(task.words)}</span>
    </label>
    <span class="chip ${task.late ? 'chip-red' : ''}"
      >${task.late ? html`<span class="visually-hidden">late, </span>` : nothing}${task.due_words}</span
    >
    ${task.name ? html`<small>${name(task.name)}${task.reach ? html` · ${personal(task.reach)}` : nothing}</small>` : nothing}
  </li>`;

function waitingLongest({ waiting, waiting_total: total }) {
  if (waiting.length === 0) return nothing;
  const more = total > 2 ? html`<a class="panel-more" href="#/people">all ${total}</a>` : nothing;
  return panel(
    'Waiting longest',
    more,
    html`<ul class="lines">
      ${waiting.slice(0, 2).map(
        (line) =>
          html`<li class="line">
            <a href="#/person/${line.person}">${name(line.name)}</a>
            <span class="chip chip-amber">${line.days === 1 ? '1 day' : `${line.days} days`}</span>
          </li>`,
      )}
    </ul>`,
  );
}

/** The desk work of the day, and how full the caseload is. */
function atTheDesk(today) {
  const { gp_waiting: waiting, gp_more: more } = today;
  return html`<section class="card panel" aria-label="At the desk">
    <p class="desk-work">
      <a href="#/gp-record"
        >GP
        record${waiting ? html`: <strong>${waiting}${more ? ' or more' : ''} to enter</strong>` : nothing}</a
      >
      <a href="#/form/activity/new">+ activity</a>
    </p>
    ${caseload(today)}
  </section>`;
}

/** Marks past their day: a risk that nobody looks at again is a rumour. Their words stay where they are. */
function marksDue(due) {
  if (due.length === 0) return nothing;
  return html`<details class="marks-due">
    <summary>${lookAgain(due.length)}</summary>
    <ul class="lines">
      ${repeat(
        due,
        ({ kind, id }, at) => `${kind} ${id} ${at}`,
        ({ kind, id, name: words, sort, review }) =>
          html`<li class="line">
            <span>
              <a href="#/form/${kind}/${id}${kind === 'person' ? `?person=${id}` : ''}"
                >${personOrPlace(kind, words)}</a
              >
              <small>${sort} · ${review}</small>
            </span>
          </li>`,
      )}
    </ul>
  </details>`;
}

const personOrPlace = (kind, words) => (kind === 'person' ? name(words) : personal(words));

function caseload(today) {
  const words = caseloadWords(today);
  return html`<div class="panel-line">
      <h2>Caseload</h2>
      <span class="quiet">${words}</span>
    </div>
    ${
      today.agreed_capacity > 0
        ? html`<meter
            class="bar"
            aria-label=${words}
            min="0"
            max=${today.agreed_capacity}
            value=${today.open}
          ></meter>`
        : nothing
    }
    ${backup(today.days_since_backup)}`;
}

/** Said only while it asks for attention. */
function backup(days) {
  const { words, late } = backupWords(days);
  return late
    ? html`<p class="today-backup"><a class="chip chip-amber" href="#/settings">${words}</a></p>`
    : nothing;
}
