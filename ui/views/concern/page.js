/** A concern as it is drawn: the questions in the order in which they are needed, and beside them what to do. */
import { html, nothing, repeat } from '../../lib/html.js';
import { name } from '../../lib/names.js';
import { errorSummary } from '../../components/field/field.js';
import { segments } from '../../components/segments/segments.js';
import { lost, waiting } from '../../components/trouble/trouble.js';
import { control } from '../../forms/controls.js';
import { group as grouped } from '../../forms/group.js';
import { meanwhile } from '../../forms/kept.js';
import { told as since } from '../../forms/meanwhile.js';
import { differs, fieldName, inputId, isEmpty, places } from '../../forms/logic.js';
import { beside } from './beside.js';
import { titleOf, TOLD } from './logic.js';

/** @import {FormDeclaration, Group} from "../../forms/fields.js" */

/** @param {FormDeclaration} declaration @param {any} state @param {any} acts */
export function page(declaration, state, acts) {
  if (state.lost) return lost(state.lost, acts.again);
  if (!state.page) return waiting('Opening…');
  return html`<form class="form concern" novalidate @submit=${acts.save}>
    <header class="concern-head">
      <h1>${titleOf(state.page)}</h1>
      ${whose(state, acts)}
    </header>
    ${errorSummary(state.error, places(declaration, state.values))}
    <div class="concern-columns">
      ${beside(state, acts)}
      <div class="form-body">${declaration.groups.map((group) => section(group, state, acts))}</div>
    </div>
    ${foot(state, acts)}
  </form>`;
}

/** @param {any} state @param {any} acts */
function whose({ page: opened, person, nobody }, acts) {
  const settled = opened.visiting || (opened.id && opened.person);
  const words = person.id
    ? name(person.name)
    : nobody
      ? 'Nobody on the caseload'
      : 'Not filed with anyone yet';
  return html`<p class="concern-whose">
    <span class=${person.id ? 'concern-name' : 'quiet'}>${words}</span>
    ${
      settled
        ? nothing
        : html`<button type="button" class="button button-small" @click=${acts.choose}>
            ${person.id ? 'Change…' : 'Whose is it…'}
          </button>`
    }
    ${opened.state_words ? html`<span class="chip">${opened.state_words}</span>` : nothing}
  </p>`;
}

/** @param {Group} group @param {any} state @param {any} acts */
function section(group, state, acts) {
  const held = state.values[group.name];
  const changes = meanwhile(group, state);
  if (group.folded && !state.opened && isEmpty(held) && changes.length === 0) {
    return html`<p class="form-folded">
      <button type="button" class="link" @click=${acts.unfold}>+ ${group.legend}</button>
    </p>`;
  }
  const body = group.add ? list(group, held, state, acts) : fields(group, held, undefined, state, acts);
  const both = html`${since(changes, state.lists)} ${body}`;
  return grouped({ name: group.name, title: group.legend, hint: group.hint, body: both });
}

/** @param {Group} group @param {any} held @param {string | undefined} item @param {any} state @param {any} acts */
const fields = (group, held, item, state, acts) =>
  html`<div class="form-fields">
    ${group.fields.map((field) => {
      const at = { group: group.name, item, field: field.name };
      const set = (/** @type {any} */ value) => acts.set(at, value);
      const stands = { at, value: held[field.name], error: state.error, lists: state.lists, set };
      return field.type === 'choice' ? oneOf(field, stands) : control(field, stands);
    })}
  </div>`;

/** Few choices, so each is one press; the first question has the focus. @param {any} field @param {any} stands */
function oneOf({ label, list }, { at, value, lists, set }) {
  const id = inputId(fieldName(at));
  return html`<div class="form-field form-wide" id=${id} tabindex="-1">
    ${segments({ legend: label, name: id, value, pick: set, choices: lists[list] ?? [], say: true })}
  </div>`;
}

/** @param {Group} group @param {any} held @param {any} state @param {any} acts */
const list = (group, held, state, acts) =>
  html`${repeat(
      Object.keys(held),
      (item) => item,
      (item, index) =>
        html`<div class="form-item" role="group" aria-label="${group.legend}, ${index + 1}" data-item=${item}>
          ${fields(group, held[item], item, state, acts)}
          <button type="button" class="link" @click=${() => acts.remove(item)}>
            Remove<span class="visually-hidden"> ${group.legend}, ${index + 1}</span>
          </button>
        </div>`,
    )}
    <div class="concern-told" role="group" aria-label="Told now">
      <span class="field-label">Told now</span>
      ${TOLD.map(
        (whom, index) =>
          html`<button
            type="button"
            class="button button-small"
            aria-keyshortcuts=${index === 0 ? 'Alt+T' : nothing}
            @click=${() => acts.told(whom)}
          >
            ${whom.who || 'Someone else'} ${index === 0 ? html`<kbd>Alt T</kbd>` : nothing}
          </button>`,
      )}
    </div>`;

/** @param {any} state @param {any} acts */
function foot(state, acts) {
  const waits = differs(state.values, state.beginning);
  return html`<div class="form-foot">
    <button type="submit" class="button button-primary" ?disabled=${state.saving}>
      Save <kbd>Ctrl ⏎</kbd>
    </button>
    <button type="button" class="button" @click=${acts.back}>Back to where I was</button>
    ${
      state.kept && waits
        ? html`<span class="quiet" role="status">${state.kept}</span>
            ${
              state.page.draft && !state.page.id
                ? html`<button type="button" class="link" @click=${acts.another}>Begin another</button>`
                : nothing
            }
            <button type="button" class="link" @click=${acts.discard}>Discard</button>`
        : nothing
    }
  </div>`;
}
