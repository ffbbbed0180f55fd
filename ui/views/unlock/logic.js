/** What the unlock screen decides before anything is drawn. */

/** The caseloads beside the one in use. */
export const otherStores = (state) => state.stores.filter(({ current }) => !current);

/** A refusal as one line under the field. */
export const wrongWords = ({ message, advice }) => [message, advice].filter(Boolean).join(' ');

/** Said under the name. */
export const lead = (state) =>
  state.demo ? 'Everyone in it is made up.' : 'Locked. Nothing of it can be read until you unlock.';
