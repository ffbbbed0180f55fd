/** Beside the story: next steps, the people around them, and where they live. */
import { html, live, nothing, repeat } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { quoted } from '../../lib/words.js';
import { wellbeing } from '../../components/wellbeing/wellbeing.js';
import { missingPlace } from './logic.js';

/** @import {PersonPage, TaskLine, AppointmentLine, RelationLine, PlaceLine} from "../../replies.d.ts" */

/** @param {PersonPage} page @param {any} acts @param {{wellbeing: any, figures: boolean}} shown */
export function aside(page, acts, shown) {
  return html`<aside class="person-aside" aria-label="What is open">
    ${matters(page)} ${nextSteps(page, acts)} ${wellbeing(shown, acts.measures)} ${around(page, acts)}
    ${places(page, acts)} ${described(page)} ${missing(page)}
  </aside>`;
}

/** @param {string} title @param {unknown} body @param {{words: string, act: () => void}} add */
const panel = (title, body, add) =>
  html`<section class="card panel">
    <div class="panel-line">
      <h2>${title}</h2>
      <button type="button" class="link" @click=${add.act}>${add.words}</button>
    </div>
    ${body}
  </section>`;

/** The person's own words, which stand out. @param {PersonPage} page */
const matters = ({ id, matters: words }) =>
  words
    ? html`<section class="card panel">
        <div class="panel-line">
          <h2>What matters to me</h2>
          <a class="panel-link" href="#/form/person/${id}?person=${id}&group=matters"
            >edit<span class="visually-hidden"> what matters</span></a
          >
        </div>
        <blockquote class="own-words matters">${written(quoted(words))}</blockquote>
      </section>`
    : nothing;

/** @param {PersonPage} page @param {any} acts */
function nextSteps(page, acts) {
  const add = { words: '+ follow-up', act: () => acts.form('task', 'new') };
  if (page.tasks.length + page.appointments.length === 0) {
    return panel('Next steps', html`<p class="quiet">Nothing is planned.</p>`, add);
  }
  return panel(
    'Next steps',
    html`<ul class="lines">
      ${repeat(
        page.appointments,
        ({ id }) => id,
        (line) => appointment(line, page, acts),
      )}
      ${repeat(
        page.tasks,
        ({ id }) => id,
        (line) => task(line, acts),
      )}
    </ul>`,
    add,
  );
}

/** @param {AppointmentLine} line @param {PersonPage} page @param {any} acts */
const appointment = (line, page, acts) =>
  html`<li class="line line-booked">
    <a href="#/form/appointment/${line.id}?person=${page.id}">${line.words}</a>
    ${
      line.to_write_up
        ? html`<span class="chip chip-amber">to write up</span>`
        : html`<button type="button" class="link panel-link" @click=${() => acts.remind(line)}>
            remind<span class="visually-hidden"> ${line.words}</span>…
          </button>`
    }
    <button type="button" class="link panel-link" @click=${() => acts.cancel(line)}>
      cancel<span class="visually-hidden"> ${line.words}</span>…
    </button>
    ${line.reminded ? html`<small>${line.reminded}</small>` : nothing}
  </li>`;

/** @param {TaskLine} line @param {any} acts */
const task = (line, acts) =>
  html`<li class="line">
    <label class="tick">
      <input type="checkbox" .checked=${live(false)} @change=${() => acts.done(line)} />
      <span>${written(line.words)}</span>
    </label>
    ${
      line.due_words
        ? html`<span class="chip ${line.late ? 'chip-red' : ''}"
            >${line.late ? 'late, ' : ''}${line.due_words}</span
          >`
        : nothing
    }
  </li>`;

/** @param {PersonPage} page @param {any} acts */
function around(page, acts) {
  const add = { words: '+ someone', act: () => acts.form('relation', 'new') };
  if (page.relations.length === 0) {
    return panel('People around them', html`<p class="quiet">Nobody is recorded.</p>`, add);
  }
  const list = html`<ul class="lines">
    ${repeat(
      page.relations,
      ({ id }) => id,
      (line) => relation(line, page),
    )}
  </ul>`;
  return panel('People around them', list, add);
}

/** @param {RelationLine} line @param {PersonPage} page */
const relation = (line, page) =>
  html`<li class="line">
    <span>
      <a href="#/form/relation/${line.id}?person=${page.id}">${name(line.name)}</a>
      <small> ${line.relationship}${line.reach ? html` · ${personal(line.reach)}` : nothing} </small>
      ${line.telling && !line.do_not_contact ? html`<small>${line.telling}</small>` : nothing}
    </span>
    ${line.do_not_contact ? html`<span class="chip chip-red">do not contact</span>` : nothing}
  </li>`;

/** @param {PersonPage} page @param {any} acts */
function places(page, acts) {
  const add = { words: page.places.length ? 'moved…' : '+ address', act: acts.moved };
  if (page.places.length === 0) {
    return panel('Places', html`<p class="quiet">No place is recorded.</p>`, add);
  }
  const list = html`<ul class="lines">
    ${repeat(
      page.places,
      ({ id }) => id,
      (line) => place(line, page),
    )}
  </ul>`;
  return panel('Places', list, add);
}

/** @param {PlaceLine} line @param {PersonPage} page */
const place = (line, page) =>
  html`<li class="line ${line.current ? '' : 'line-former'}">
    <span>
      <a href="#/form/place/${line.id}?person=${page.id}">${personal(line.words)}</a>
      ${line.access ? html`<small>${personal(line.access)}</small>` : nothing}
      <small>${line.dates}</small>
    </span>
  </li>`;

/** What they say of themselves, with what the NHS makes of it. @param {PersonPage} page */
function described({ id, described: lines }) {
  if (lines.length === 0) return nothing;
  return html`<section class="card panel">
    <div class="panel-line">
      <h2>How they describe themselves</h2>
      <a class="panel-link" href="#/form/person/${id}?person=${id}&group=identity"
        >edit<span class="visually-hidden"> how they describe themselves</span></a
      >
    </div>
    <ul class="lines">
      ${lines.map(
        ({ label, words, detail }) =>
          html`<li class="line">
            <span>
              ${label}: ${personal(words)} ${detail ? html`<small>${personal(detail)}</small>` : nothing}
            </span>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What can still be asked, each a way to where it is written. @param {PersonPage} page */
function missing(page) {
  if (page.missing.length === 0) return nothing;
  return html`<p class="person-missing">
    <span>Not known yet:</span>
    ${page.missing.map(
      (each, at) => html`${at > 0 ? ', ' : ' '}<a href="#${missingPlace(each, page.id)}">${each.words}</a>`,
    )}
  </p>`;
}
