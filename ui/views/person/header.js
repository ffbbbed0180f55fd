/** The head of a person's page: who it is, what must not be missed, where the referral stands. */
import { html, nothing } from '../../lib/html.js';
import { name, personal } from '../../lib/names.js';
import { marks } from '../../components/marks/marks.js';
import { menu } from '../../components/menu/menu.js';
import { statusTone } from './logic.js';

/** @import {PersonPage, ReferralView} from "../../replies.d.ts" */

/** @param {PersonPage} page @param {any} acts */
export function header(page, acts) {
  return html`<header class="person-head">
    <h1>${name(page.name)} <span class="person-identity">${dotted(page.identity)}</span></h1>
    <p class="person-lines">${dotted([...page.lines, ...from(page.referrals)])}</p>
    <div class="person-chips">
      ${page.died ? html`<span class="chip chip-died">${page.died}</span>` : nothing} ${marks(page.marks)}
      ${page.referrals.filter(({ open }, at) => open || at === 0).map((each) => referral(each, acts))}
    </div>
    <div class="person-actions">
      ${
        page.visit
          ? html`<button type="button" class="button button-primary" @click=${() => acts.visit(page.visit)}>
              Start visit
            </button>`
          : nothing
      }
      ${
        page.died
          ? nothing
          : html`<button type="button" class="button" @click=${acts.measures.take}>
              Share screen <kbd>F8</kbd>
            </button>`
      }
      <button type="button" class="button" @click=${acts.edit}>Edit</button>
      ${menu('More', [
        { words: 'Moved house…', act: acts.moved },
        { words: 'Someone around them…', act: () => acts.form('relation', 'new') },
        { words: 'New referral…', act: () => acts.form('referral', 'new') },
        page.died
          ? { words: 'Not died: recorded by mistake…', act: acts.notDied }
          : { words: 'Died…', act: acts.died },
        { words: 'Delete…', act: acts.remove, grave: true },
      ])}
      ${
        page.died
          ? nothing
          : html`<button
              type="button"
              class="button ${page.visit ? '' : 'button-primary'}"
              @click=${acts.book}
            >
              Book
            </button>`
      }
    </div>
  </header>`;
}

/** @param {string[]} pieces */
const dotted = (pieces) => pieces.map((piece, at) => html`${at > 0 ? ' · ' : ''}${personal(piece)}`);

/** @param {ReferralView} view @param {any} acts */
function referral(view, acts) {
  const chip = `chip ${statusTone(view.status)}`;
  return view.next.length
    ? html`<button type="button" class="${chip} chip-button" @click=${() => acts.moveOn(view)}>
        ${view.status_words} <span aria-hidden="true">▾</span><span class="visually-hidden">: move on</span>
      </button>`
    : html`<span class=${chip}>${view.status_words}</span>`;
}

/** Who referred, of the referral that counts now; its scheme where there could be doubt. @param {ReferralView[]} referrals */
function from([latest, ...others]) {
  if (!latest) return [];
  const doubt = others.some(({ scheme }) => scheme !== latest.scheme);
  return [latest.source_words && `referred ${latest.source_words}`, doubt ? latest.scheme : ''].filter(
    Boolean,
  );
}
