/** The form for a new person as it is drawn. */
import { html, live, nothing, repeat } from '../../lib/html.js';
import { name, personal } from '../../lib/names.js';
import { errorSummary } from '../../components/field/field.js';
import { segments } from '../../components/segments/segments.js';
import { lost, waiting } from '../../components/trouble/trouble.js';
import { group } from '../../forms/group.js';
import { area, input, select } from './controls.js';
import { blank } from './logic.js';

/** @import {AddState} from "./add-person.js" */

const PLACES = Object.fromEntries(Object.keys(blank()).map((field) => [field, `add-${field}`]));

const AGREES = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No' },
  { code: 'not-asked', words: 'Not asked yet' },
];

const SAFE = [
  { code: 'yes', words: 'Yes' },
  { code: 'no', words: 'No' },
  { code: '', words: 'Not asked' },
];

/** @param {AddState} state @param {any} acts */
export function page(state, acts) {
  if (state.lost) return lost(state.lost, acts.again);
  if (!state.ready) return waiting();
  return html`<form class="form add-person" novalidate @submit=${acts.save}>
    <header class="add-head">
      <div>
        <h1>Add a person</h1>
        <p class="quiet">One name and one way to reach or find them is enough.</p>
      </div>
      ${alike(state)}
    </header>
    ${errorSummary(state.error, PLACES)}
    <div class="add-columns">
      <div class="form-body">${who(state, acts)} ${reachable(state, acts)}</div>
      <div class="form-body">${referral(state, acts)}</div>
    </div>
    <div class="form-foot">
      <button type="submit" class="button button-primary" ?disabled=${state.saving}>
        Add the person <kbd>Ctrl ⏎</kbd>
      </button>
      ${
        state.kept
          ? html`<span class="quiet" role="status">${state.kept}</span>
              <button type="button" class="link" @click=${acts.clear}>Start again</button>`
          : nothing
      }
    </div>
  </form>`;
}

/** @param {AddState} state @param {any} acts */
const who = (state, acts) =>
  group({
    name: 'who',
    title: 'Who',
    body: html`<div class="form-fields">
      ${input(state, acts, 'given', 'Name', { hint: 'Or the only name' })}
      ${input(state, acts, 'family', 'Family name')}
      ${input(state, acts, 'born', 'Birth date', { hint: '3 Feb 1948, or only 1948' })}
      ${input(state, acts, 'known_as', 'Likes to be called')}
      ${input(state, acts, 'nhs_number', 'NHS number')}
    </div>`,
  });

/** @param {AddState} state @param {any} acts */
const reachable = (state, acts) =>
  group({
    name: 'reach',
    title: 'How to reach or find them',
    body: html`<div class="form-fields">
      ${input(state, acts, 'phone', 'Phone')} ${pick(state, acts, 'safe_to_text', 'Safe to text?', SAFE)}
      ${area(state, acts, 'address', 'Address', 'A line each', 2)}
      ${input(state, acts, 'postcode', 'Postcode')}
      ${input(state, acts, 'find_at', 'No fixed address: find at', { hint: 'Such as by the library most mornings', columns: 3 })}
    </div>`,
  });

/** @param {AddState} state @param {any} acts */
const referral = (state, acts) =>
  group({
    name: 'referral',
    title: 'The referral',
    body: html`<div class="form-fields">
      ${select(state, acts, 'source', 'Who referred', state.lists['referral-source'] ?? [])}
      ${input(state, acts, 'referrer', 'Their name', { hint: 'Or organisation' })}
      ${input(state, acts, 'received_on', 'Received on', { hint: 'Empty for today' })}
      ${area(state, acts, 'reason', 'Why, in the referrer’s words', undefined, 3)} ${needs(state, acts)}
      ${pick(state, acts, 'knows_and_agrees', 'Do they know of it, and agree?', AGREES)}
      ${state.schemes.length ? select(state, acts, 'scheme', 'Scheme', state.schemes) : nothing}
    </div>`,
  });

/** @param {AddState} state @param {any} acts @param {"safe_to_text" | "knows_and_agrees"} field @param {string} legend @param {any[]} choices */
const pick = (state, acts, field, legend, choices) =>
  html`<div class="form-field form-two">
    ${segments({
      legend,
      name: `add-${field}`,
      value: state.values[field],
      pick: (code) => acts.set(field, code),
      choices,
      small: true,
      say: true,
    })}
  </div>`;

/** @param {AddState} state @param {any} acts */
const needs = ({ lists, values }, acts) =>
  html`<fieldset class="form-choices form-wide" id="add-needs" tabindex="-1">
    <legend>Needs</legend>
    <div>
      ${(lists.need ?? []).map(
        ({ code, words }) =>
          html`<label class="tick">
            <input
              type="checkbox"
              .checked=${live(values.needs.includes(code))}
              @change=${(/** @type {any} */ event) =>
                acts.set(
                  'needs',
                  event.target.checked
                    ? [...values.needs, code]
                    : values.needs.filter((each) => each !== code),
                )}
            />
            <span>${words}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;

/** Who may already be here; looking does not lose what is typed. @param {AddState} state */
const alike = ({ alike: people }) =>
  people.length === 0
    ? nothing
    : html`<aside class="add-alike" aria-label="Who may already be here">
        <h2>Already here?</h2>
        <ul class="add-people">
          ${repeat(
            people,
            ({ id }) => id,
            (person) =>
              html`<li>
                <a href="#/person/${person.id}">${name(person.name)}</a>
                <span class="quiet">${personal(person.detail)}</span>
                <span class="add-reasons">${person.reasons.join(', ')}</span>
              </li>`,
          )}
        </ul>
        <p class="visually-hidden">What you typed is kept while you look.</p>
      </aside>`;
