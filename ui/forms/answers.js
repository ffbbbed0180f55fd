/** Keeps the answers to a question over the screen, as the words of a form are kept. */
import { draftKeeper } from './draft.js';

/** Answers from before over how a question begins; what it never asked, or asked in another shape, is left out. */
/** @template {Record<string, any>} V @param {V} begins @param {Record<string, any>} before @returns {V} */
export const answersOver = (begins, before) =>
  /** @type {V} */ (
    Object.fromEntries(
      Object.entries(begins).map(([field, value]) => [
        field,
        typeof before[field] === typeof value ? before[field] : value,
      ]),
    )
  );

/** What was kept under a key, and a keeper that goes on keeping there. @param {any} api @param {string} key */
export async function answersKept(api, key) {
  const { drafts } = await api.list_drafts();
  const before = drafts.find((/** @type {any} */ draft) => draft.key === key)?.values ?? {};
  const { change, flush, drop } = draftKeeper({ save: (values) => api.save_draft({ key, values }) });
  return {
    before,
    keeper: {
      change,
      flush,
      /** Nothing of it stays. */
      async drop() {
        await drop();
        await api.discard_draft({ key });
      },
    },
  };
}
