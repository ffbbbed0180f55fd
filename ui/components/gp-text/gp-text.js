/**
 * The text for the GP record: facts from fields, and one sentence that the worker types for it. The desk puts
 * it together anew at every letter; what is copied is what stands there.
 */
import { html, live, nothing } from '../../lib/html.js';
import { name, personal, written } from '../../lib/names.js';
import { openDialog } from '../dialog/dialog.js';
import { trouble, waiting } from '../trouble/trouble.js';
import { asYouType } from '../typing/typing.js';

/** @import {GpEntry, Saved} from "../../replies.d.ts" */

/** The key under which the half-typed sentence is kept. @param {{kind: string, id: string}} of */
const draftKey = ({ kind, id }) => `gp:${kind}:${id}`;

/** @param {string} before @param {string} more */
export const withOffer = (before, more) =>
  [before.trim(), `${more.replace(/\.$/, '')}.`].filter(Boolean).join(' ');

/**
 * @param {{api: any, keeper: (how: any) => any, draw: () => void, announce: (words: string) => void,
 *          entered: (saved: Saved, entry: GpEntry) => void}} needs `entered` is told once it is ticked
 */
export function createGpText({ api, keeper: keep, draw, announce, entered }) {
  const state = {
    entry: /** @type {GpEntry | null} */ (null),
    error: /** @type {any} */ (null),
    copied: false,
  };
  let keeper = keep({ save: async () => {} });

  const fresh = asYouType({
    ask: ({ kind, id, words }) => api.gp_text({ kind, id, words }),
    show: (entry) => take({ ...entry, words: state.entry?.words ?? entry.words }),
    fail: refuse,
    wait: 120,
  });

  /** @param {GpEntry} entry */
  function take(entry) {
    Object.assign(state, { entry, error: null });
    draw();
  }

  /** @param {any} error */
  function refuse(error) {
    state.error = error;
    draw();
  }

  /** Shows another one; the sentence of the one before is kept. @param {{kind: string, id: string}} of */
  async function open({ kind, id }) {
    await leave();
    keeper = keep({ save: (values) => api.save_draft({ key: draftKey({ kind, id }), values }) });
    Object.assign(state, { entry: null, copied: false });
    try {
      take(await api.gp_text({ kind, id }));
    } catch (error) {
      refuse(error);
    }
  }

  /** @param {string} words */
  function type(words) {
    if (!state.entry) return;
    state.entry = { ...state.entry, words };
    state.copied = false;
    keeper.change({ words });
    fresh.type({ kind: state.entry.kind, id: state.entry.id, words });
    draw();
  }

  async function copy() {
    if (!state.entry?.text) return;
    try {
      await api.copy_words({ words: state.entry.text });
      state.copied = true;
      announce('Copied. It stands in the clipboard for a minute.');
      draw();
    } catch (error) {
      refuse(error);
    }
  }

  async function tick() {
    const { entry } = state;
    if (!entry) return;
    const { kind, id, words } = entry;
    try {
      await keeper.drop();
      entered(await api.mark_entered({ kind, id, entered: !entry.entered, words }), entry);
    } catch (error) {
      refuse(error);
    }
  }

  /** The answer goes onto the referral, as if its form was filled in. @param {"yes" | "no"} answer */
  async function answer(answer) {
    const { kind, id, referral } = /** @type {GpEntry} */ (state.entry);
    try {
      const form = await api.open_form({ kind: 'referral', id: referral, person: '' });
      const agreement = { ...form.groups.agreement, gp_may_be_told: answer };
      const { version } = form;
      await api.save_record({
        kind: 'referral',
        id: referral,
        version,
        person: '',
        groups: { agreement },
        draft: '',
      });
      await open({ kind, id });
    } catch (error) {
      refuse(error);
    }
  }

  function leave() {
    fresh.stop();
    return keeper.flush();
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const act = event.altKey && !event.ctrlKey && { KeyC: copy, KeyE: tick }[event.code];
    if (!act) return false;
    event.preventDefault();
    act();
    return true;
  }

  return { state, open, leave, key, acts: { type, copy, tick, answer } };
}

/** @param {ReturnType<typeof createGpText>["state"]} state @param {ReturnType<typeof createGpText>["acts"]} acts */
export function gpText({ entry, error, copied }, acts) {
  if (error && !entry) return trouble(error);
  if (!entry) return waiting();
  return html`<div class="gp-text">
    <p class="gp-who">
      <strong>${name(entry.name)}</strong>
      <span class="quiet"
        >${entry.what}${entry.nhs_number ? html` · NHS ${personal(entry.nhs_number)}` : nothing}</span
      >
      ${entry.code ? html`<span class="chip chip-teal">national code</span>` : nothing}
      ${entry.entered ? html`<span class="chip chip-green">entered ${entry.entered}</span>` : nothing}
    </p>
    ${entry.notice ? notice(entry, acts) : nothing}
    ${entry.telling === 'yes' ? sentence(entry, acts) : nothing}
    ${entry.text ? html`<pre class="gp-words">${written(entry.text)}</pre>` : nothing}
    ${error ? trouble(error) : nothing}
    <div class="gp-acts">
      <button
        type="button"
        class="button ${copied ? '' : 'button-primary'}"
        aria-disabled=${entry.text ? 'false' : 'true'}
        @click=${acts.copy}
      >
        ${copied ? 'Copied for a minute' : 'Copy'} <kbd>Alt C</kbd>
      </button>
      <button type="button" class="button ${copied ? 'button-primary' : ''}" @click=${acts.tick}>
        ${entry.entered ? 'Not entered after all' : 'Entered in GP system'} <kbd>Alt E</kbd>
      </button>
    </div>
  </div>`;
}

/** @param {GpEntry} entry @param {any} acts */
const notice = ({ notice: words, telling, referral, person }, acts) =>
  html`<div class="gp-notice">
    <p>${words}</p>
    ${
      telling !== 'ask-first'
        ? nothing
        : referral
          ? html`<div class="row" role="group" aria-label="May the GP be told?">
              <button type="button" class="button button-small" @click=${() => acts.answer('yes')}>
                Asked: yes
              </button>
              <button type="button" class="button button-small" @click=${() => acts.answer('no')}>
                Asked: no
              </button>
            </div>`
          : html`<p>
              No referral says it yet. <a href="#/form/referral/new?person=${person}">Add the referral</a>
            </p>`
    }
  </div>`;

/** @param {GpEntry} entry @param {any} acts */
const sentence = ({ words, offers, warnings }, acts) =>
  html`<div class="field">
    <label for="gp-sentence">What was agreed, in your words for the GP</label>
    <p class="field-hint" id="gp-sentence-hint">
      The note is not copied. Leave out concerns and other people.
    </p>
    <textarea
      id="gp-sentence"
      class="input personal-field"
      rows="2"
      aria-describedby="gp-sentence-hint"
      .value=${live(words)}
      @input=${(/** @type {any} */ event) => acts.type(event.target.value)}
    ></textarea>
    ${
      offers.length
        ? html`<div class="row gp-offers" role="group" aria-label="Next steps you noted">
            ${offers.map(
              (offer) =>
                html`<button
                  type="button"
                  class="chip chip-button"
                  @click=${() => acts.type(withOffer(words, offer))}
                >
                  + ${written(offer)}
                </button>`,
            )}
          </div>`
        : nothing
    }
    <div role="status">${warnings.map((warning) => html`<p class="gp-warning">${written(warning)}</p>`)}</div>
  </div>`;

/**
 * The same over a person’s page, after a contact was saved.
 *
 * @param {{api: any, announce: (words: string) => void, toast: (toast: any) => void, kind: string, id: string,
 *          keeper: (how: any) => any}} needs
 */
export async function openGpText({ api, announce, toast, kind, id, keeper }) {
  let redraw = () => {};
  let close = /** @type {(answer?: any) => void} */ (() => {});
  const text = createGpText({
    api,
    announce,
    keeper,
    draw: () => redraw(),
    entered(saved, before) {
      toast({ message: before.entered ? 'Waits for the GP record again.' : 'Entered.', undo: saved.undo });
      close(true);
    },
  });
  text.open({ kind, id });
  await openDialog({
    title: 'Text for the GP record',
    wide: true,
    body: (dialog) => {
      redraw = dialog.draw;
      close = dialog.close;
      return html`<div @keydown=${text.key}>${gpText(text.state, text.acts)}</div>`;
    },
  });
  redraw = () => {};
  await text.leave();
}
