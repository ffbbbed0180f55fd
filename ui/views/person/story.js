/** The story: what happened, newest first, a ring for each kind. */
import { html, nothing, repeat } from '../../lib/html.js';
import { written } from '../../lib/names.js';
import { ringOf } from './logic.js';

/** @import {PersonPage, StoryItem} from "../../replies.d.ts" */

/** @param {PersonPage} page @param {any} acts */
export function story(page, acts) {
  if (page.story.length === 0) return empty();
  return html`<section aria-labelledby="story-title">
    <h2 id="story-title" class="visually-hidden">Story</h2>
    <ol class="story">
      ${repeat(
        page.story,
        (item) => item.id,
        (item) => event(item, page, acts),
      )}
    </ol>
  </section>`;
}

const empty = () =>
  html`<p class="quiet story-empty">Nothing has happened yet. The first contact begins the story.</p>`;

/** @param {StoryItem} item @param {PersonPage} page @param {any} acts */
const event = (item, page, acts) =>
  html`<li class="story-item story-item-${ringOf(item)}" id="story-${item.id}" tabindex="-1">
    <div class="story-head">
      <h3 class="story-title">${title(item, page)}</h3>
      ${item.conflict ? html`<span class="chip chip-amber">differs between two laptops</span>` : nothing}
      ${item.gp ? forGp(item, acts) : nothing}
      <time class="story-when" datetime=${item.date}>${item.when}</time>
    </div>
    ${item.detail ? html`<p class="quiet">${written(item.detail)}</p>` : nothing}
    ${item.words ? html`<p class="story-words">${written(item.words)}</p>` : nothing}
    ${item.written ? html`<p class="quiet">${item.written}</p>` : nothing}
  </li>`;

/** Its text for the GP record; quiet once it was entered. @param {StoryItem} item @param {any} acts */
const forGp = (item, acts) =>
  html`<button type="button" class="link story-gp" @click=${() => acts.gpText(item)}>
    ${item.gp === 'due' ? 'For the GP record…' : html`<span class="quiet">GP record, ${item.gp}</span>`}
  </button>`;

/** What has a form opens in it. @param {StoryItem} item @param {PersonPage} page */
function title(item, page) {
  const words = ['place', 'referral'].includes(item.kind) ? written(item.title) : item.title;
  if (!['contact', 'referral', 'place', 'task', 'appointment'].includes(item.kind)) return words;
  return html`<a href="#/form/${item.kind}/${item.id}?person=${page.id}">${words}</a>`;
}
