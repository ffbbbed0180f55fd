/** Questionnaires as they are drawn, and one as a blank sheet for paper. */
import { html, nothing } from '../../lib/html.js';
import { lost, waiting } from '../../components/trouble/trouble.js';

/** @import {InstrumentView, ItemView} from '../../replies.d.ts' */

/** @param {any} state @param {string} id @param {any} acts */
export function page({ instruments, loaded, error }, id, acts) {
  if (error) return lost(error, acts.again);
  if (!loaded) return waiting('Opening…');
  const one = instruments.find((/** @type {InstrumentView} */ each) => each.id === id);
  return one ? sheet(one, acts) : all(instruments, acts);
}

/** @param {InstrumentView[]} instruments @param {any} acts */
const all = (instruments, acts) =>
  html`<h1>Questionnaires</h1>
    <p class="quiet">
      Each can be printed blank; answers from paper are typed on the person’s page. Others can be installed by
      a host that holds the licence for their text.
    </p>
    <ul class="lines card questionnaires">
      ${instruments.map(
        ({ id, title, version, items, age_words: age, own }) =>
          html`<li class="line">
            <span>
              <a href="#/questionnaires/${id}">${title}</a>
              <small>
                ${items.length === 1 ? '1 question' : `${items.length} questions`}${age ? ` · ${age}` : ''} ·
                version ${version}${own ? ' · installed by the host' : ''}
              </small>
            </span>
          </li>`,
      )}
    </ul>
    <p><button type="button" class="button" @click=${acts.install}>Install from a file…</button></p>`;

/** @param {InstrumentView} view @param {any} acts */
const sheet = (view, acts) =>
  html`<p class="no-print"><a href="#/questionnaires">All questionnaires</a></p>
    <h1>${view.title}</h1>
    <p class="no-print">
      <button type="button" class="button button-primary" @click=${acts.print}>Print a blank sheet</button>
    </p>
    <p class="print-only sheet-blank">Date: ……………………… Initials or number: ………………………</p>
    ${view.introduction ? html`<p class="sheet-lead">${view.introduction}</p>` : nothing}
    ${
      view.on_paper
        ? html`<p>The questions are on the host’s licensed paper form.</p>`
        : html`<ol class="sheet">
            ${view.items.map(question)}
          </ol>`
    }
    <p class="quiet no-print">${view.score_words}</p>
    <p class="sheet-source"><small>${view.source} ${view.licence}</small></p>`;

/** @param {ItemView} item */
const question = ({ words, short, answers, ends, own_words: own }) =>
  html`<li class="sheet-item">
    <p>${words || short}</p>
    ${own ? html`<p class="sheet-line">…………………………………………………………………………</p>` : nothing}
    <ul class="sheet-answers">
      ${answers.map(
        ({ number, words: answer }) =>
          html`<li>
            <span class="sheet-box" aria-hidden="true"></span>
            ${String(number) === answer ? answer : html`${answer} <small>(${number})</small>`}
          </li>`,
      )}
    </ul>
    ${ends.length ? html`<p class="sheet-ends"><span>${ends[0]}</span><span>${ends[1]}</span></p>` : nothing}
  </li>`;
