/** A form as it is drawn: groups beside their fields, lists with their items, one foot that saves. */
import { html, nothing, repeat } from '../lib/html.js';
import { name } from '../lib/names.js';
import { errorSummary } from '../components/field/field.js';
import { lost, waiting } from '../components/trouble/trouble.js';
import { control } from './controls.js';
import { group as grouped } from './group.js';
import { meanwhile } from './kept.js';
import { differs, isEmpty, places } from './logic.js';
import { told } from './meanwhile.js';
import { wholeFoot } from './whole.js';

/** @import {FormDeclaration, Group} from "./fields.js" */

/** @param {FormDeclaration} declaration @param {any} state @param {any} acts @param {string} [person] whose page it was opened from */
export function page(declaration, state, acts, person) {
  if (state.lost) return lost(state.lost, acts.again);
  if (!state.form) return waiting('Opening…');
  return html`<form class="form" novalidate @submit=${acts.save} @keydown=${acts.key}>
    <header class="form-head">
      <h1>${state.form.id ? declaration.title : declaration.new_title}</h1>
      ${state.form.name ? html`<p>${whose(state.form, person)}</p>` : nothing}
    </header>
    ${errorSummary(state.error, places(declaration, state.values))}
    <div class="form-body">${declaration.groups.map((group) => section(group, state, acts))}</div>
    <div class="form-foot">
      <button type="submit" class="button button-primary" ?disabled=${state.saving}>
        Save <kbd>Ctrl ⏎</kbd>
      </button>
      <button type="button" class="button" @click=${acts.back}>Back</button>
      ${
        state.kept && differs(state.values, state.beginning)
          ? html`<span class="quiet" role="status">${state.kept}</span>
              <button type="button" class="link" @click=${acts.discard}>Discard the draft</button>`
          : nothing
      }
      ${wholeFoot(state.form, acts)}
    </div>
  </form>`;
}

/** Whose it is, and the way there. @param {{name: string}} form @param {string | undefined} person */
const whose = ({ name: who }, person) =>
  person ? html`<a href="#/person/${person}">${name(who)}</a>` : name(who);

/** @param {Group} group @param {any} state @param {any} acts */
function section(group, state, acts) {
  const held = state.values[group.name];
  const since = meanwhile(group, state);
  if (group.folded && !state.opened.has(group.name) && isEmpty(held) && since.length === 0) {
    return html`<p class="form-folded">
      <button type="button" class="link" @click=${() => acts.unfold(group)}>+ ${group.legend}</button>
    </p>`;
  }
  const body = group.add
    ? list(group, held, state, acts)
    : html`<div class="form-fields">${fields(group, held, undefined, state, acts)}</div>
        ${state.aids[group.name]?.template(state.values) ?? nothing}`;
  const both = html`${told(since, state.lists)} ${body}`;
  return grouped({ name: group.name, title: group.legend, hint: group.hint, body: both });
}

/** @param {Group} group @param {any} held @param {any} state @param {any} acts */
const list = (group, held, state, acts) =>
  html`${repeat(
      Object.keys(held),
      (item) => item,
      (item, index) =>
        html`<div class="form-item" role="group" aria-label="${group.legend}, ${index + 1}" data-item=${item}>
          <div class="form-fields">${fields(group, held[item], item, state, acts)}</div>
          <button type="button" class="link" @click=${() => acts.remove(group, item)}>
            Remove<span class="visually-hidden"> ${group.legend}, ${index + 1}</span>
          </button>
        </div>`,
    )}
    <button type="button" class="button button-small" data-add=${group.name} @click=${() => acts.add(group)}>
      ${group.add}
    </button>`;

/** @param {Group} group @param {any} held @param {string | undefined} item @param {any} state @param {any} acts */
const fields = (group, held, item, state, acts) =>
  group.fields.map((field) => {
    const at = { group: group.name, item, field: field.name };
    const set = (/** @type {any} */ value) => acts.set(at, value);
    return control(field, { at, value: held[field.name], error: state.error, lists: state.lists, set });
  });
