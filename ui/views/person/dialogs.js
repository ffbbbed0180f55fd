/** What is asked over a person's page: moving a referral on, a move of house, a death. */
import { html, live, nothing } from '../../lib/html.js';
import { ask } from '../../components/ask/ask.js';
import { field, problemAt } from '../../components/field/field.js';
import { segments } from '../../components/segments/segments.js';
import { answersOver } from '../../forms/answers.js';
import { reasonsFor, statusBegins, stillAnswers } from './logic.js';

/** @import {ReferralView, Choice} from "../../replies.d.ts" */

/** @param {string} name @param {string} label @param {any} asking @param {{hint?: string, type?: string, short?: boolean}} [how] */
const input = (name, label, { values, set, error }, { hint, short } = {}) =>
  field({
    id: `ask-${name}`,
    label,
    hint,
    error: problemAt(error, name),
    control: ({ id, describedBy, invalid }) =>
      html`<input
        class=${short ? 'input input-short personal-field' : 'input personal-field'}
        id=${id}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(values[name])}
        @input=${(/** @type {any} */ event) => set(name, event.target.value)}
      />`,
  });

/** @param {string} name @param {string} label @param {any} asking @param {number} rows */
const area = (name, label, { values, set, error }, rows = 2) =>
  field({
    id: `ask-${name}`,
    label,
    error: problemAt(error, name),
    control: ({ id, describedBy, invalid }) =>
      html`<textarea
        class="input personal-field"
        id=${id}
        rows=${rows}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(values[name])}
        @input=${(/** @type {any} */ event) => set(name, event.target.value)}
      ></textarea>`,
  });

/** @param {string[]} names */
const places = (...names) => Object.fromEntries(names.map((name) => [name, `ask-${name}`]));

/** @typedef {{before: Record<string, any>, keeper: any}} Kept what was answered before, and who goes on keeping */

/**
 * @param {ReferralView} referral
 * @param {Record<string, Choice[]>} lists
 * @param {Kept} kept
 * @param {(values: any) => Promise<unknown>} send
 */
export const askStatus = (referral, lists, { before, keeper }, send) =>
  ask({
    title: 'Move the referral on',
    values: answersOver(statusBegins(referral), stillAnswers(referral, before)),
    keeper,
    yes: 'Save',
    places: places('reason', 'note', 'on', 'agreed_contacts'),
    send,
    body: (asking) => html`
      ${segments({
        legend: 'The referral is now',
        name: 'ask-status',
        value: asking.values.status,
        pick: (code) => asking.set('status', code),
        choices: referral.next,
        say: true,
      })}
      ${reason(lists[reasonsFor(asking.values.status)] ?? [], asking)}
      ${
        asking.values.status === 'active'
          ? input('agreed_contacts', 'Contacts agreed with the person', asking, { short: true })
          : nothing
      }
      ${area('note', 'In your words', asking)}
      ${input('on', 'On', asking, { hint: 'Empty for today', short: true })}
    `,
  });

/** @param {Choice[]} reasons @param {any} asking */
function reason(reasons, { values, set, error }) {
  if (reasons.length === 0) return nothing;
  return field({
    id: 'ask-reason',
    label: 'Why',
    error: problemAt(error, 'reason'),
    control: ({ id, describedBy, invalid }) =>
      html`<select
        class="input"
        id=${id}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        .value=${live(values.reason)}
        @change=${(/** @type {any} */ event) => set('reason', event.target.value)}
      >
        <option value="">Choose…</option>
        ${reasons.map(({ code, words }) => html`<option value=${code} ?selected=${code === values.reason}>${words}</option>`)}
      </select>`,
  });
}

/** @param {Kept} kept @param {(values: any) => Promise<unknown>} send */
export const askMove = ({ before, keeper }, send) =>
  ask({
    title: 'A new address',
    values: answersOver({ address: '', postcode: '', on: '', out_of_area: false }, before),
    keeper,
    yes: 'Save the address',
    places: places('address', 'postcode', 'on'),
    send,
    body: (asking) => html`
      ${area('address', 'New address', asking, 3)} ${input('postcode', 'Postcode', asking, { short: true })}
      ${input('on', 'Since', asking, { hint: 'Empty for today', short: true })}
      <label class="tick">
        <input
          type="checkbox"
          .checked=${live(asking.values.out_of_area)}
          @change=${(/** @type {any} */ event) => asking.set('out_of_area', event.target.checked)}
        />
        <span>Out of our area</span>
      </label>
    `,
  });

/** @param {Kept} kept @param {(values: any) => Promise<unknown>} send */
export const askDeath = ({ before, keeper }, send) =>
  ask({
    title: 'Died',
    values: answersOver({ on: '', told_by: '' }, before),
    keeper,
    yes: 'Record the death',
    places: places('on', 'told_by'),
    send,
    body: (asking) => html`
      <p>
        The referral is closed, everything still to come is cancelled, and those around them are marked as
        bereaved. Should it be a mistake, you can take it back later under More.
      </p>
      ${input('on', 'On', asking, { hint: 'A day, a month or a year; empty where it is not known', short: true })}
      ${input('told_by', 'Who told us', asking)}
    `,
  });

/** @param {(values: any) => Promise<unknown>} send */
export const askNotDied = (send) =>
  ask({
    title: 'Not died after all',
    values: {},
    yes: 'Take it back',
    send,
    body: () =>
      html`<p>
        The referral stands where it stood before, and so do tasks and the appointments still to come. Nobody
        is marked as bereaved of them any more. Appointments whose time has passed stay cancelled, by us.
      </p>`,
  });
