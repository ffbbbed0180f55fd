/** What the screen of a visit decides before anything is drawn. */

/** @import {VisitPage, Choice} from '../../replies.d.ts' */

/** A visit as the recorder knows a person's page. @param {VisitPage} visit @returns {any} */
export const asPage = ({ person, call, recorder, draft }) => ({
  id: person,
  call,
  recorder: { ...recorder, appointment: recorder.appointment || null },
  appointments: [],
  draft,
});

const NAMED = 'relation:';

/**
 * While the sign is open, the people around the person can be chosen by name; closed, none of their names is
 * left. Who was chosen stays chosen, without a name.
 * @param {any} recorder @param {Choice[]} named
 */
export function whomBehind(recorder, named) {
  if (!recorder) return;
  const kinds = recorder.choices.whom.filter((/** @type {Choice} */ { code }) => !code.startsWith(NAMED));
  const chosen = recorder.values.whom;
  const unnamed = chosen.startsWith(NAMED) && !named.some(({ code }) => code === chosen);
  const stays = unnamed ? [{ code: chosen, words: 'Someone else', group: '' }] : [];
  recorder.choices = { ...recorder.choices, whom: [...kinds, ...named, ...stays] };
}

/** The line under the name: what it is about and what to bring. @param {VisitPage} visit */
export const about = ({ purpose, bring }) =>
  [purpose, bring && `Bring: ${bring}`].filter(Boolean).join(' · ');
