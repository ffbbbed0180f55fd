/** Covering the screen during a visit: a short PIN for this visit only, or straight away where there is one. */
import { html, nothing } from '../../lib/html.js';
import { openDialog } from '../dialog/dialog.js';
import { errorAt } from '../field/field.js';

/**
 * @param {{api: any, take: (state: any) => void, keep: () => Promise<unknown>, until?: string}} with
 *   `until` is the planned end of the visit, where one is under way
 */
export function openCover({ api, take, keep, until = inAnHour(new Date()) }) {
  const values = { pin: '', until };
  let error = null;

  async function cover(event, draw) {
    event.preventDefault();
    try {
      await api.set_cover_pin(values);
      await keep();
      take(await api.cover());
    } catch (refusal) {
      error = refusal;
      draw();
    }
  }

  return openDialog({
    title: 'Cover the screen',
    body: ({ draw }) => form({ values, error, submit: (event) => cover(event, draw) }),
  });
}

/** A visit lasts about an hour; the worker puts it right. */
export function inAnHour(now) {
  const end = new Date(now.getTime() + 3_600_000);
  return end.toTimeString().slice(0, 5);
}

const form = ({ values, error, submit }) =>
  html`<form @submit=${submit} novalidate>
    <p>
      The screen goes blank until you type this PIN. It is forgotten when Doorstep locks, and Doorstep locks
      half an hour after the visit should have ended.
    </p>
    ${error && !error.problems.length ? html`<p class="wrong" role="alert">${error.message} ${error.advice}</p>` : nothing}
    <div class="fields-row">
      <div class="field">
        <label for="cover-pin">PIN, 4 to 8 digits</label>
        <input
          id="cover-pin"
          class="input input-short"
          type="password"
          inputmode="numeric"
          autocomplete="off"
          maxlength="8"
          data-autofocus
          @input=${(event) => (values.pin = event.target.value)}
        />
        ${errorAt(error, 'pin')}
      </div>
      <div class="field">
        <label for="cover-until">Visit ends at</label>
        <input
          id="cover-until"
          class="input input-short"
          type="time"
          .value=${values.until}
          @input=${(event) => (values.until = event.target.value)}
        />
        ${errorAt(error, 'until')}
      </div>
    </div>
    <div class="dialog-acts"><button class="button button-primary">Cover the screen</button></div>
  </form>`;
