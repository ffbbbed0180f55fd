/** How long the way is, said where the warning stands. */
import { ask } from '../../components/ask/ask.js';
import { field, problemAt } from '../../components/field/field.js';
import { html } from '../../lib/html.js';
import { personal } from '../../lib/names.js';

/** @import {DiaryItem} from "../../replies.d.ts" */

/**
 * @param {{api: any, toast: (toast: any) => void}} needs @param {DiaryItem} item
 * @returns {Promise<boolean>} true once they are kept
 */
export function sayTravel({ api, toast }, { id, start, travel_from: from, travel_minutes: known }) {
  return ask({
    title: `The way there, before ${start}`,
    values: { minutes: known ? String(known) : '' },
    yes: 'Keep',
    places: { minutes: 'travel-minutes' },
    body: ({ values, set, error }) =>
      html`<p>
          From ${personal(from)}. The minutes count for every way between these two places from now on.
        </p>
        ${field({
          id: 'travel-minutes',
          label: 'Minutes',
          error: problemAt(error, 'minutes'),
          control: ({ id: input, describedBy, invalid }) =>
            html`<input
              class="input input-short"
              id=${input}
              inputmode="numeric"
              data-autofocus
              autocomplete="off"
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              .value=${values.minutes}
              @input=${(/** @type {any} */ event) => set('minutes', event.target.value)}
            />`,
        })}`,
    send: async ({ minutes }) => {
      const saved = await api.say_travel({ id, minutes: minutesOf(minutes) });
      toast({ message: 'The way is kept.', undo: saved.undo });
    },
  });
}

/** What was typed, as a number that the desk can judge: words are more minutes than anybody travels. */
const minutesOf = (typed) => (/^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : 9999);
