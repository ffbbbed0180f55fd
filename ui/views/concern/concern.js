/**
 * A concern about someone’s safety, from anywhere with one key: danger first, then what was seen, the exact
 * words, whom it is about, who was told. Kept as it is typed; and the way back to where one was.
 */
import { comeBack } from '../../bookmark.js';
import { confirm } from '../../components/dialog/dialog.js';
import { drawing } from '../../components/drawing/drawing.js';
import { draftKeeper, flushWhenHidden } from '../../forms/draft.js';
import { concern as declaration } from '../../forms/concern.js';
import { restore, toKeep } from '../../forms/kept.js';
import { begin, changed, groupsToSave, removed } from '../../forms/logic.js';
import { toLondon } from '../../forms/when.js';
import { focusFirst } from '../../lib/focus.js';
import { choosePerson } from './choose.js';
import { keyOf, TOLD, toldNow } from './logic.js';
import { page } from './page.js';

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, params, go, session, announce, toast, act }) {
  const id = params.id === 'new' ? '' : params.id;
  const state = {
    page: /** @type {any} */ (null),
    help: /** @type {any} */ (null),
    lists: /** @type {Record<string, any[]>} */ ({}),
    person: { id: '', name: '' },
    nobody: false,
    beginning: /** @type {any} */ ({}),
    began: /** @type {any} */ ({}),
    values: /** @type {any} */ ({}),
    error: /** @type {any} */ (null),
    lost: /** @type {any} */ (null),
    kept: '',
    saving: false,
    opened: false,
  };
  let key = '';
  let asked = 0;

  const keeper = draftKeeper({
    save: ({ person, kept }) =>
      api.keep_concern({ key, person, values: Object.keys(kept.values).length ? kept : null }),
    kept: () => tell('Kept'),
    failed: () => tell('This could not be kept: save now'),
  });
  const deafen = flushWhenHidden(keeper);
  const { draw, stop } = drawing(root, () => page(declaration, state, acts));

  /** @param {string} words */
  function tell(words) {
    state.kept = words;
    draw();
  }

  /** @param {boolean} [fresh] */
  async function load(fresh = false) {
    try {
      const request = { id, person: params.person ?? '', draft: fresh ? '' : (params.draft ?? ''), fresh };
      const [opened, help, { lists }] = await Promise.all([
        api.open_concern(request),
        api.urgent_help(),
        session.vocabularies(),
      ]);
      layOut(opened);
      Object.assign(state, { help, lists, lost: null });
    } catch (error) {
      state.lost = error;
    }
    draw();
  }

  /** @param {any} opened */
  function layOut(opened) {
    const beginning = begin(declaration, opened.groups);
    const { values, began } = restore(declaration, beginning, opened.draft ? { values: opened.draft } : null);
    key = keyOf(opened, () => crypto.randomUUID());
    asked = Date.now();
    Object.assign(state, {
      page: opened,
      person: { id: opened.person, name: opened.name },
      beginning,
      values,
      began: id ? began : beginning,
      kept: opened.draft ? 'Kept from before' : '',
      error: null,
    });
  }

  function keep(values = state.values) {
    if (state.saving) return;
    state.values = values;
    keeper.change({ person: state.person.id, kept: toKeep(values, state) });
    draw();
  }

  /** The desk’s time when it was asked, and what went by since. */
  const now = () => toLondon(new Date(Date.parse(state.page.now) + Date.now() - asked).toISOString());

  /** @param {any} whom */
  function told(whom) {
    const item = crypto.randomUUID();
    keep({ ...state.values, told: { ...state.values.told, [item]: toldNow(whom, now()) } });
    const field = whom.who ? 'words' : 'who';
    /** @type {any} */ (root.querySelector(`#field-told-${item}-${field}`))?.focus();
    if (whom.who) announce(`Noted: told ${whom.who}, just now.`);
  }

  function back() {
    if (!comeBack({ go, act }))
      go(state.person.id && !state.page?.visiting ? `/person/${state.person.id}` : '/today');
  }

  const acts = {
    again: () => load(),
    back,
    told,
    urgent: () => act('urgent'),
    /** @param {any} conflict @param {any} value */
    async settle({ kind, id: record, group }, { stamp }) {
      await keeper.flush();
      await api.settle_conflict({ kind, id: record, group, stamp }).catch(toast);
      await load();
    },
    set: (/** @type {any} */ at, /** @type {any} */ value) => keep(changed(state.values, at, value)),
    remove: (/** @type {string} */ item) => keep(removed(state.values, 'told', item)),
    unfold() {
      state.opened = true;
      draw();
      /** @type {any} */ (root.querySelector('[data-group=outcome] input'))?.focus();
    },
    async choose() {
      const chosen = await choosePerson(api);
      if (!chosen) return;
      Object.assign(state, { person: chosen, nobody: !chosen.id });
      keep();
    },
    async another() {
      await keeper.flush();
      await load(true);
      focusFirst(root);
    },
    async discard() {
      const words = id
        ? 'What you changed goes; what was saved stays.'
        : 'What you typed here goes for good.';
      const title = 'Discard what you typed?';
      if (!(await confirm({ title, words, yes: 'Discard', danger: true }))) return;
      await keeper.drop();
      await api.keep_concern({ key, person: state.person.id, values: null });
      back();
    },
    save,
  };

  /** @param {Event} [event] */
  async function save(event) {
    event?.preventDefault();
    if (state.saving) return;
    state.saving = true;
    try {
      await keeper.flush();
      const groups = groupsToSave(declaration, state.page.groups, state.values);
      const { id: person } = state.person;
      const begun = id ? {} : { seen: { ...state.page.groups.seen, ...groups.seen } };
      const saved = await api.save_concern({
        id,
        version: state.page.version,
        person,
        groups: { ...begun, ...groups },
        draft: key,
      });
      await keeper.drop();
      done(saved);
    } catch (error) {
      Object.assign(state, { error, saving: false });
      keep();
      /** @type {any} */ (root.querySelector('.error-summary'))?.focus();
    }
  }

  /** The words at the foot tell nothing to whoever sits beside. @param {any} saved */
  function done(saved) {
    announce('Saved.');
    toast({ message: 'Saved.', undo: state.page.visiting ? null : saved.undo });
    back();
  }

  /** The cursor begins at the first question, so that the keyboard alone will do. */
  function begun() {
    if (document.activeElement !== document.body) return;
    const first = id ? null : root.querySelector('[name=field-danger-now]');
    if (first) /** @type {any} */ (first).focus();
    else focusFirst(root);
  }

  /** @param {KeyboardEvent} event */
  function pressed(event) {
    if (!event.altKey || event.code !== 'KeyT' || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    told(TOLD[0]);
  }

  document.addEventListener('keydown', pressed);
  draw();
  load().then(begun);
  return {
    acts: { save },
    leave() {
      stop();
      deafen();
      document.removeEventListener('keydown', pressed);
      return keeper.flush();
    },
  };
}
