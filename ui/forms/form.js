/** Any form over one record: opens it, keeps a draft of every change, and writes back what was changed. */
import { focusFirst, focusOn } from '../lib/focus.js';
import { drawing } from '../components/drawing/drawing.js';
import { confirm } from '../components/dialog/dialog.js';
import { draftKeeper, flushWhenHidden } from './draft.js';
import { forms } from './index.js';
import { restore, toKeep } from './kept.js';
import {
  added,
  begin,
  changed,
  chosen,
  diaryAt,
  differs,
  draftKey,
  groupsToSave,
  placeAfter,
  removed,
} from './logic.js';
import { page } from './page.js';
import { wholeActs } from './whole.js';

/** @import {FormDeclaration, Group} from "./fields.js" */

/** @param {import("./kept.js").Kept} kept */
const hasWords = ({ values }) => Object.keys(values).length > 0;

/**
 * @param {HTMLElement} root
 * @param {import('../view.d.ts').Context} context `params` holds `kind`, `id` (or `new`), and perhaps `person` and `group`
 */
export function mount(root, { api, params, go, session, announce, toast }) {
  const declaration = /** @type {Record<string, FormDeclaration>} */ (forms)[params.kind];
  const id = params.id === 'new' ? '' : params.id;
  const key = draftKey(params.kind, id, params.person);
  const state = {
    form: /** @type {any} */ (null),
    beginning: /** @type {import("./logic.js").Values} */ ({}),
    values: /** @type {import("./logic.js").Values} */ ({}),
    began: /** @type {import("./logic.js").Values} */ ({}),
    lists: {},
    opened: new Set(),
    error: /** @type {any} */ (null),
    lost: /** @type {any} */ (null),
    kept: '',
    saving: false,
    aids: /** @type {Record<string, import("./fields.js").Aid>} */ ({}),
  };
  const keeper = draftKeeper({
    save: (kept) => (hasWords(kept) ? api.save_draft({ key, values: kept }) : api.discard_draft({ key })),
    kept: () => tell('Draft kept'),
    failed: () => tell('The draft could not be kept: save now'),
  });
  const deafen = flushWhenHidden(keeper);
  const { draw, stop } = drawing(root, () => page(declaration, state, acts, params.person));

  /** @param {string} words */
  function tell(words) {
    state.kept = words;
    draw();
  }

  async function load() {
    if (!declaration)
      return void (state.lost = { message: 'There is no such form.', advice: 'Go back and choose again.' });
    try {
      const [form, { lists }] = await Promise.all([
        api.open_form({ kind: params.kind, id, person: params.person ?? '' }),
        session.vocabularies(),
      ]);
      Object.assign(state, { form, lists, lost: null, kept: form.draft ? 'Draft kept' : '' });
      layOut(form);
    } catch (error) {
      state.lost = error;
    }
  }

  /** The kept words over what the record holds now; where it has caught up with them, the draft goes. */
  /** @param {any} form */
  function layOut({ groups, draft }) {
    const beginning = begin(declaration, groups);
    const { values, began } = restore(declaration, beginning, draft);
    Object.assign(state, { beginning, values: given(values, draft), began: id ? began : beginning });
    look();
    if (draft && !differs(values, beginning)) keeper.change(toKeep(values, state));
  }

  /** What was chosen on the way here stands in a new form, unless words were kept. @param {any} values @param {any} draft */
  const given = (values, draft) => (id || draft ? values : chosen(values, params));

  const aids = () => Object.values(state.aids);
  const look = () => aids().forEach((aid) => aid.look(state.values));

  /** @param {import("./logic.js").Values} values */
  function keep(values) {
    if (state.saving) return;
    state.values = values;
    keeper.change(toKeep(values, state));
    look();
    draw();
  }

  const back = () => go(placeAfter({ ...params, id }));

  const whole = wholeActs({ api, params, state, keeper, toast, announce, back, go });

  const acts = {
    cancel: whole.cancel,
    remove_record: whole.remove,
    again: arrive,
    back,
    /** @param {KeyboardEvent} event */
    key(event) {
      if (aids().some((aid) => aid.key(event, state.values))) event.preventDefault();
    },
    /** @param {any} at @param {any} value */
    set: (at, value) => keep(changed(state.values, at, value)),
    /** @param {Group} group */
    add(group) {
      const item = crypto.randomUUID();
      keep(added(state.values, group, item));
      /** @type {any} */ (root.querySelector(`[data-item="${item}"] :is(input, select, textarea)`))?.focus();
    },
    /** @param {Group} group @param {string} item */
    remove(group, item) {
      keep(removed(state.values, group.name, item));
      /** @type {any} */ (root.querySelector(`[data-add="${group.name}"]`))?.focus();
    },
    /** @param {Group} group */
    unfold(group) {
      state.opened.add(group.name);
      draw();
      /** @type {any} */ (
        root.querySelector(`[data-group="${group.name}"] :is(input, select, textarea)`)
      )?.focus();
    },
    async discard() {
      const sure = await confirm({
        title: 'Discard the draft?',
        words: 'What you typed here goes; the record stays as it was.',
        yes: 'Discard',
        danger: true,
      });
      if (!sure) return;
      await keeper.drop();
      await api.discard_draft({ key });
      await arrive();
    },
    /** @param {Event} event */
    async save(event) {
      event?.preventDefault();
      if (state.saving) return;
      const groups = groupsToSave(declaration, state.form.groups, state.values, !id);
      if (id && Object.keys(groups).length === 0) return back();
      state.saving = true;
      try {
        await keeper.flush();
        const saved = await api.save_record({
          kind: params.kind,
          id,
          version: state.form.version,
          person: id ? '' : (params.person ?? ''),
          groups,
          draft: key,
        });
        await keeper.drop();
        done(saved);
      } catch (error) {
        Object.assign(state, { error, saving: false });
        keeper.change(toKeep(state.values, state));
        draw();
        /** @type {any} */ (root.querySelector('.error-summary'))?.focus();
      }
    },
  };

  /** @param {any} saved */
  function done(saved) {
    announce('Saved.');
    toast({ message: 'Saved.', undo: saved.undo, undone: back });
    const start = state.values.time?.start ?? '';
    const diary = params.back?.startsWith('diary');
    go(diary ? diaryAt(params.back, { id: saved.id, start }) : placeAfter({ ...params, id: saved.id }));
  }

  async function arrive() {
    await load();
    draw();
    const wanted = params.group && root.querySelector(`[data-group="${CSS.escape(params.group)}"]`);
    if (wanted) wanted.scrollIntoView();
    if (wanted) /** @type {any} */ (wanted.querySelector('input, select, textarea, button'))?.focus();
    else if (document.activeElement === document.body) begins();
  }

  /** A new record is written down at once; one that there is, is read first. */
  function begins() {
    const first = declaration?.first ?? '.form-body :is(input, select, textarea)';
    if (id || !focusOn(root, first)) focusFirst(root);
  }

  for (const { name, aid } of declaration?.groups ?? []) {
    if (aid) state.aids[name] = aid({ api, params, draw, keep });
  }
  if (params.group) state.opened.add(params.group);
  draw();
  arrive();
  return {
    acts: { save: acts.save },
    leave() {
      stop();
      aids().forEach((aid) => aid.stop());
      deafen();
      return keeper.flush();
    },
  };
}
