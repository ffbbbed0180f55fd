/** From which day on the GP record is asked for. */
import { html } from '../../lib/html.js';
import { ask } from '../../components/ask/ask.js';
import { field, problemAt } from '../../components/field/field.js';

/** @param {any} api @param {any} record */
export const askSince = (api, record) =>
  ask({
    title: 'Ask from which day?',
    values: { on: record?.since ?? '' },
    yes: 'Keep',
    places: { on: 'gp-since' },
    send: (values) => api.save_gp_since(values),
    body: ({ values, set, error }) =>
      html`<p>What happened before this day is history: it is not asked for.</p>
        ${field({
          id: 'gp-since',
          label: 'Since',
          error: problemAt(error, 'on'),
          control: ({ id, describedBy, invalid }) =>
            html`<input
              class="input input-short"
              type="text"
              id=${id}
              data-autofocus
              autocomplete="off"
              aria-describedby=${describedBy}
              aria-invalid=${invalid}
              .value=${values.on}
              @input=${(/** @type {any} */ event) => set('on', event.target.value)}
            />`,
        })}`,
  });
