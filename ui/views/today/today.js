/** The day at a glance: who comes next, what is still to write up, what is due. */
import { html } from '../../lib/html.js';
import { drawing } from '../../components/drawing/drawing.js';
import { marksKey } from '../../components/marks/marks.js';
import { isNote, openNote } from '../../components/quick-note/quick-note.js';
import { lost, waiting } from '../../components/trouble/trouble.js';
import { underlined } from '../../components/segments/segments.js';
import { draftKeeper } from '../../forms/draft.js';
import { day } from './day.js';
import { openTexts } from '../../components/texts/texts.js';
import { isPlain } from '../../lib/focus.js';
import { aside } from './aside.js';
import { fileNote } from './file-note.js';
import { openLate } from './late.js';
import { draftPlace, shapeOf, summary } from './logic.js';
import { openNextDay } from './next-day.js';
import { walker } from './walk.js';
import { writeUp } from './write-up.js';

/** @import {Today, Choice, MarkDue} from '../../replies.d.ts' */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, go, session, announce, toast }) {
  const state = {
    today: /** @type {Today | null} */ (null),
    outcomes: /** @type {Choice[]} */ ([]),
    marks_due: /** @type {MarkDue[]} */ ([]),
    error: /** @type {any} */ (null),
    all_tasks: false,
    all_to_write_up: false,
  };
  const walk = walker(root);

  const acts = {
    again: load,
    allTasks: () => state.all_tasks,
    showTasks() {
      state.all_tasks = true;
      draw();
    },
    visit: (id) => go(`/before-visit/${id}`),
    allToWriteUp: () => state.all_to_write_up,
    showToWriteUp() {
      state.all_to_write_up = true;
      draw();
    },
    late: () => attempt(() => openLate({ api, toast })),
    remind: (card) => attempt(() => openTexts({ api, toast, appointment: card.id })),
    remindNextDay: (day) => attempt(() => openNextDay({ api, toast, day })),
    writeUp: (card) => go(`/person/${card.person}?focus=recorder&appointment=${card.id}`),
    resume: (draft) => (isNote(draft) ? file(draft) : goTo(draftPlace(draft))),
    outcome: (card, choice) => (choice.code === 'no-reply' ? go(`/no-reply/${card.id}`) : say(card, choice)),
    done: (task) => write(() => api.complete_task({ task: task.id, done: true }), 'Follow-up done'),
  };

  function goTo(path) {
    if (path) go(path);
  }

  async function file(draft) {
    const { person, write: goOn } = (await attempt(() => fileNote({ api, draft }))) ?? {};
    if (person) go(`/person/${person}?focus=recorder`);
    if (goOn) await attempt(() => openNote({ api, announce, keeper: draftKeeper, draft }));
  }

  async function load() {
    try {
      const [today, { lists }, { marks }] = await Promise.all([
        api.today({ on: '' }),
        session.vocabularies(),
        api.marks_due(),
      ]);
      Object.assign(state, {
        today,
        marks_due: marks,
        outcomes: lists['appointment-outcome'] ?? [],
        error: null,
      });
    } catch (error) {
      state.error = error;
    }
    draw();
  }

  async function attempt(act) {
    try {
      const reply = await act();
      await load();
      return reply;
    } catch (error) {
      toast({ message: error.message, advice: error.advice, tone: 'red' });
      draw();
      return null;
    }
  }

  const say = (card, choice) =>
    write(() => api.set_appointment_outcome({ appointment: card.id, outcome: choice.code }), choice.words);

  /** The line that was said gives the focus to the one after it. */
  async function write(act, words) {
    const at = walk.at();
    const saved = await attempt(act);
    if (saved) {
      announce(`${words}. Saved.`);
      toast({ message: `${words}.`, undo: saved.undo });
    }
    if (at >= 0) walk.focus(at);
  }

  function pressed(event) {
    // Taken already, perhaps by a dialog that closed on it and gave the focus back to a line.
    if (event.defaultPrevented) return;
    marksKey(event);
    if (walk.pressed(event) || pressedHere(event)) event.preventDefault();
  }

  /** True where the key was meant for the day as a whole. @param {KeyboardEvent} event */
  function pressedHere(event) {
    if (document.querySelector('dialog[open]')) return false;
    const [oldest] = state.today?.to_write_up ?? [];
    /** @type {HTMLElement | null} */
    const late = root.querySelector('[data-late]');
    if (event.key === 'F2' && oldest) acts.writeUp(oldest);
    else if (isPlain(event, 'l') && late) late.click();
    else return false;
    return true;
  }

  const { draw, stop } = drawing(root, () => page(state, acts));

  function leave() {
    stop();
    document.removeEventListener('keydown', pressed);
  }

  document.addEventListener('keydown', pressed);
  draw();
  load();
  return { update: load, noted: load, leave };
}

function page({ today, outcomes, marks_due: due, error }, acts) {
  if (error) return lost(error, acts.again);
  if (!today) return waiting();
  return html`<div class="today">
    <div class="today-day" data-column>
      <header class="today-head">
        <div>
          <h1>${today.title}</h1>
          ${underTitle(summary(today))}
        </div>
        ${
          today.appointments.some((card) => shapeOf(card) === 'coming')
            ? html`<button
                type="button"
                class="button button-small"
                aria-keyshortcuts="L"
                data-late
                @click=${acts.late}
              >
                <span>${underlined('Running late…', 'L')}</span>
              </button>`
            : ''
        }
      </header>
      ${day(today, outcomes, acts)} ${writeUp(today, { outcomes, acts, oldest: today.to_write_up[0]?.id })}
    </div>
    ${aside(today, due, acts)}
  </div>`;
}

function underTitle({ day: words, gaps, write_up }) {
  return html`<p class="today-summary">
    ${words}${gaps ? html` · ${gaps}` : ''}${write_up ? html` · <strong>${write_up}</strong>` : ''}
  </p>`;
}
