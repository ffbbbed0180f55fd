/**
 * The alarm of a lone worker, over whatever is shown: the planned end has passed and nobody said safe. It asks
 * the desk every few seconds, locked or not, and names nobody.
 */
import { html, nothing, render } from '../../lib/html.js';
import { signal } from '../../lib/signal.js';

/** @import {Alarm} from '../../replies.d.ts' */

const LOOK = 5000;
/** Keys that were meant for what lay below are not taken for an answer. */
const DEAF = 2000;

/**
 * @param {any} box the dialog that it stands in
 * @param {{api: any, phase: () => string | null, safe: () => unknown}} with `safe` ends an open visit
 */
export function createAlarm(box, { api, phase, safe }) {
  const out = signal(/** @type {Alarm | null} */ (null));
  let deafUntil = 0;

  async function look() {
    take(await api.alarm().catch(() => out.get()));
  }

  /** @param {Alarm | null} alarm */
  function take(alarm) {
    if (JSON.stringify(alarm) !== JSON.stringify(out.get())) out.set(alarm);
    render(alarm?.ringing ? page(alarm, { answerSafe, later }) : nothing, box);
    if (alarm?.ringing && !box.open) open();
    if (!alarm?.ringing && box.open) box.close();
  }

  function open() {
    deafUntil = Date.now() + DEAF;
    box.showModal();
    box.querySelector('h2').focus();
  }

  /** Where its caseload is open the visit ends; where nothing can be written yet it is noted for then. */
  async function answerSafe() {
    const open = ['unlocked', 'visiting', 'sharing'].includes(phase() ?? '');
    if (open && !out.get()?.elsewhere) {
      box.close();
      await safe();
    } else await api.quiet_alarm({ safe: true });
    await look();
  }

  const later = () => api.quiet_alarm({ safe: false }).then(take).catch(look);

  /** @param {KeyboardEvent} event */
  function keyed(event) {
    event.stopPropagation();
    if (event.key === 'Escape') event.preventDefault();
    if (event.ctrlKey || event.altKey || event.metaKey || event.key === 'Tab') return;
    if (Date.now() < deafUntil) deafUntil = Date.now() + DEAF;
    else if (event.key.toUpperCase() === 'S') answerSafe();
    else if (event.key.toUpperCase() === 'M') later();
    else return;
    event.preventDefault();
  }

  box.addEventListener('keydown', keyed);
  box.addEventListener('cancel', (/** @type {Event} */ event) => event.preventDefault());

  return { out, look, watch: () => void setInterval(look, LOOK) };
}

/** @param {Alarm} alarm @param {{answerSafe: () => unknown, later: () => unknown}} acts */
const page = ({ until, ago, advice, elsewhere }, { answerSafe, later }) =>
  html`<h2 id="alarm-title" tabindex="-1">Are you safe?</h2>
    <p>
      You meant to be out by <strong>${until}</strong>,
      ${ago}${elsewhere ? ', on a visit of another caseload' : ''}.
    </p>
    <p class="alarm-advice"><strong>Doorstep cannot call anyone.</strong> ${advice}</p>
    <div class="alarm-acts">
      <button type="button" class="button button-primary" aria-keyshortcuts="S" @click=${answerSafe}>
        I am safe <kbd>S</kbd>
      </button>
      <button type="button" class="button" aria-keyshortcuts="M" @click=${later}>
        10 more minutes <kbd>M</kbd>
      </button>
    </div>`;
