/**
 * A note that begins with nobody's name: kept as it is typed, filed later from Today. Many live at once, each
 * under a key of its own; one that was cut short, by a lock or an empty battery, is gone on with at the next press.
 */
import { html } from '../../lib/html.js';
import { openDialog } from '../dialog/dialog.js';

/** @typedef {{key: string, values: Record<string, any>}} Kept */

/** Whether a draft is a quick note. @param {{key: string}} draft */
export const isNote = ({ key }) => key === 'note' || key.startsWith('note:');

/** The note that was never closed, or none. @param {Kept[]} drafts */
const cutShort = (drafts) => drafts.find((draft) => isNote(draft) && draft.values.open);

/**
 * @param {{api: any, announce: (words: string) => void, keeper: (how: any) => any, draft?: Kept}} with
 *   `draft` is the note to go on with
 */
export async function openNote({ api, announce, keeper: keep, draft }) {
  const before = draft ?? cutShort((await api.list_drafts()).drafts);
  const key = before?.key ?? `note:${crypto.randomUUID()}`;
  let words = before?.values.note ?? '';
  let said = words ? 'Kept from before.' : 'Kept as you type. File it later from Today.';
  let redraw = () => {};

  const write = (values) => (values.note ? api.save_draft({ key, values }) : api.discard_draft({ key }));
  const keeper = keep({
    save: write,
    kept: () => say('Kept.'),
    failed: (error) => say(`${error.message} ${error.advice}`),
  });

  function say(now) {
    said = now;
    redraw();
  }

  const done = await openDialog({
    title: 'Quick note',
    body: ({ close, draw }) => {
      redraw = draw;
      return note({ words, said, typed, close });
    },
  });
  redraw = () => {};
  if (words || before) keeper.change(done ? { note: words } : { note: words, open: 'yes' });
  await keeper.flush();
  if (words) announce('The note is kept. File it from Today.');

  function typed(event) {
    words = event.target.value.trim() ? event.target.value : '';
    keeper.change({ note: words, open: 'yes' });
  }
}

const note = ({ words, said, typed, close }) =>
  html`<label class="visually-hidden" for="quick-note">Note</label>
    <textarea
      id="quick-note"
      class="input personal-field"
      rows="7"
      data-autofocus
      .value=${words}
      @input=${typed}
      @keydown=${(event) => event.key === 'Enter' && event.ctrlKey && close('done')}
    ></textarea>
    <div class="dialog-acts">
      <span class="quiet grow" role="status">${said}</span>
      <button type="button" class="button button-primary" @click=${() => close('done')}>
        Done <kbd>Ctrl ⏎</kbd>
      </button>
    </div>`;
