/** What came of an appointment, said where it stands: a key each, the rest one press further. */
import { html } from '../../lib/html.js';
import { nameText } from '../../lib/names.js';
import { menu } from '../../components/menu/menu.js';
import { underlined } from '../../components/segments/segments.js';
import { goesOut, outcomesInPlace } from './logic.js';

/** The buttons of a line. @param {any} card @param {any} with_ */
export function outcomes(card, { outcomes: list, acts, oldest, visit }) {
  const { shown } = outcomesInPlace(card, list);
  return html`<div class="day-outcomes" role="group" aria-label="What happened with ${nameText(card.name)}">
    ${shown.map((choice) => outcome(card, choice, acts))} ${more(card, { outcomes: list, acts, visit })}
    <a
      class="day-more"
      href="#/person/${card.person}?focus=recorder&appointment=${card.id}"
      aria-keyshortcuts="W"
      data-key="W"
      data-first
      ><u>W</u>rite up ${card.id === oldest ? html`<kbd>F2</kbd>` : ''}</a
    >
  </div>`;
}

const outcome = (card, choice, acts) =>
  html`<button
    type="button"
    class="button button-small"
    aria-keyshortcuts=${choice.key}
    data-key=${choice.key}
    @click=${() => acts.outcome(card, choice)}
  >
    ${underlined(choice.words, choice.key)}
  </button>`;

/** What is rarer; all of it for one that is still to come. */
export function more(card, { outcomes: list, acts, visit }) {
  const { shown, more: rest } = outcomesInPlace(card, list);
  const choices = card.begun ? rest : [...shown, ...rest];
  const items = choices.map((choice) => ({
    words: choice.words,
    key: choice.key,
    act: () => acts.outcome(card, choice),
  }));
  const remind = { words: 'Remind…', key: 'R', act: () => acts.remind(card) };
  const goIn = { words: 'Start visit', key: 'S', act: () => acts.visit(card.id) };
  return menu('…', [goesOut(card) && card.id !== visit ? goIn : null, card.begun ? null : remind, ...items], {
    of: nameText(card.name),
    small: true,
    key: '.',
  });
}
