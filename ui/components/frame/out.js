/** A visit that was left on the screen and not yet in life: how to go back into it, or to say that one is safe. */
import { html, nothing } from '../../lib/html.js';
import { watch } from '../../lib/signal.js';

/** @param {any} out the alarm as the desk says it @param {(name: string) => unknown} act */
export const outOf = (out, act) =>
  watch(out, (alarm) =>
    alarm?.out && alarm.elsewhere
      ? html`<section class="notices" aria-label="A visit is under way">
          <div class="notice">
            <p>
              <strong>A visit of another caseload is under way</strong>, planned until ${alarm.until}. Its
              alarm comes here too.
            </p>
          </div>
        </section>`
      : alarm?.out
        ? html`<section class="notices" aria-label="A visit is under way">
            <div class="notice">
              <p><strong>A visit is under way</strong>, planned until ${alarm.until}.</p>
              <div class="row">
                <button type="button" class="button button-small" @click=${() => act('back-to-visit')}>
                  Back to the visit
                </button>
                <button
                  type="button"
                  class="button button-small button-primary"
                  @click=${() => act('out-and-safe')}
                >
                  I am out and safe
                </button>
              </div>
            </div>
          </section>`
        : nothing,
  );
