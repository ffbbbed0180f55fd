/**
 * Whose name it is stays out of the document while the privacy key is on: not blurred, not there. Every
 * name goes through `name`, every other thing that tells who someone is (address, phone, NHS number) through
 * `personal`, every free text through `written`. All stand as text or inside an attribute such as `aria-label`.
 */
import { html, nothing } from './html.js';
import { AsyncDirective, directive, PartType } from 'lit-html/async-directive.js';
import { signal } from './signal.js';

/** On while every name is hidden. */
export const privacy = signal(false);

const DOTS = '•••';
const MOST_DOTS = 160;

/** As many dots as there are letters, in groups of five, so that not even the length of a name is told. */
const dots = (text) =>
  '•••••'.repeat(Math.ceil(Math.min(text.length, MOST_DOTS) / 5)).replace(/(.{5})(?=.)/g, '$1 ');

/** "Margaret O’Neill" to "M. O." */
export function initials(text) {
  const words = text
    .split(/[\s,]+/)
    .map(firstLetter)
    .filter(Boolean);
  return words.map((letter) => `${letter}.`).join(' ') || DOTS;
}

const firstLetter = (word) => word.match(/\p{L}/u)?.[0].toUpperCase();

class Hidden extends AsyncDirective {
  shown = '';
  /** @type {(text: string) => string} */
  hide = initials;
  stop = privacy.subscribe(() => this.setValue(this.draw()));

  constructor(part) {
    super(part);
    this.inText = part.type === PartType.CHILD;
  }

  render(text, hide) {
    this.shown = text ?? '';
    this.hide = hide;
    return this.draw();
  }

  draw() {
    if (!this.shown) return this.inText ? nothing : '';
    const words = privacy.get() ? this.hide(this.shown) : this.shown;
    // Isolated, so that a name written from right to left does not turn the line around it.
    return this.inText ? html`<bdi class="name">${words}</bdi>` : words;
  }

  disconnected() {
    this.stop();
  }

  reconnected() {
    this.stop = privacy.subscribe(() => this.setValue(this.draw()));
  }
}

const hidden = directive(Hidden);

/** A name; its initials while names are hidden. @param {string | null | undefined} text */
export const name = (text) => hidden(text, initials);

/** Anything else that tells who someone is; dots while names are hidden. @param {string | null | undefined} text */
export const personal = (text) => hidden(text, () => DOTS);

/** What someone wrote, which may name anybody; as many dots while names are hidden. @param {string | null | undefined} text */
export const written = (text) => hidden(text, dots);

/** The same for an attribute, where the reader of a template should see at once that no element is made. */
export const nameText = name;
export const personalText = personal;
export const writtenText = written;
