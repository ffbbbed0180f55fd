/** A new person: one name and one way to reach or find them is enough; says at once who may already be here. */
import { drawing } from '../../components/drawing/drawing.js';
import { asYouType } from '../../components/typing/typing.js';
import { draftKeeper, flushWhenHidden } from '../../forms/draft.js';
import { blank, DRAFT, looksLike, problems, request, restore } from './logic.js';
import { page } from './page.js';

/**
 * @typedef {object} AddState
 * @property {ReturnType<typeof blank>} values
 * @property {Record<string, import("../../replies.d.ts").Choice[]>} lists
 * @property {import("../../replies.d.ts").Choice[]} schemes
 * @property {import("../../replies.d.ts").Duplicate[]} alike
 * @property {any} error
 * @property {any} lost
 * @property {string} kept
 * @property {boolean} saving
 * @property {boolean} ready
 */

/** @param {HTMLElement} root @param {import('../../view.d.ts').Context} context */
export function mount(root, { api, go, session, announce, toast }) {
  /** @type {AddState} */
  const state = {
    values: blank(),
    lists: {},
    schemes: [],
    alike: [],
    error: null,
    lost: null,
    kept: '',
    saving: false,
    ready: false,
  };
  const { draw, stop } = drawing(root, () => page(state, acts));

  const keeper = draftKeeper({
    save: (values) => api.save_draft({ key: DRAFT, values }),
    kept: () => tell('Draft kept'),
    failed: () => tell('The draft could not be kept: save now'),
  });
  const deafen = flushWhenHidden(keeper);

  const asking = asYouType({
    wait: 250,
    ask(values) {
      const asked = looksLike(values);
      return asked ? api.likely_duplicates(asked) : Promise.resolve({ people: [] });
    },
    show({ people }) {
      if (people.length > state.alike.length) announce('Someone here may be the same person.');
      state.alike = people;
      draw();
    },
  });

  /** @param {string} words */
  function tell(words) {
    state.kept = words;
    draw();
  }

  const acts = {
    again: load,
    /** @param {string} field @param {any} value */
    set(field, value) {
      if (state.saving) return;
      state.values = { ...state.values, [field]: value };
      keeper.change(state.values);
      asking.type(state.values);
      draw();
    },
    async clear() {
      await keeper.drop();
      await api.discard_draft({ key: DRAFT });
      Object.assign(state, { values: blank(), alike: [], error: null, kept: '' });
      draw();
      document.getElementById('add-given')?.focus();
    },
    /** @param {Event} event */
    async save(event) {
      event?.preventDefault();
      if (state.saving) return;
      const found = problems(state.values);
      if (found.length > 0)
        return refuse({ message: 'There is something to put right.', advice: '', problems: found });
      state.saving = true;
      try {
        // Kept first: a refusal, a lock among them, must not cost the last second of typing.
        await keeper.flush();
        const saved = await api.add_person(request(state.values));
        announce('Added.');
        toast({ message: 'Added to your caseload.', undo: saved.undo, undone: () => go('/people') });
        go(`/person/${saved.id}`);
      } catch (error) {
        refuse(error);
      }
    },
  };

  /** @param {any} error */
  function refuse(error) {
    Object.assign(state, { error, saving: false });
    draw();
    /** @type {HTMLElement | null} */ (root.querySelector('.error-summary'))?.focus();
  }

  async function load() {
    try {
      const [{ lists }, { schemes }, { drafts }] = await Promise.all([
        session.vocabularies(),
        api.list_schemes(),
        api.list_drafts(),
      ]);
      const draft = drafts.find((/** @type {any} */ each) => each.key === DRAFT);
      Object.assign(state, {
        lists,
        schemes,
        values: restore(draft),
        kept: draft ? 'Draft kept' : '',
        lost: null,
        ready: true,
      });
    } catch (error) {
      state.lost = error;
    }
    draw();
    document.getElementById('add-given')?.focus();
  }

  draw();
  load();
  return {
    acts: { save: acts.save },
    leave() {
      stop();
      deafen();
      asking.stop();
      return keeper.flush();
    },
  };
}
