// A window for tests without a browser. Import it before anything of the interface: the templating library
// takes hold of the document when it is loaded.
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const dom = new JSDOM(
  '<!doctype html><html lang="en-GB"><head><title>Doorstep</title></head><body></body></html>',
  {
    url: 'https://doorstep.test/',
    pretendToBeVisual: true,
  },
);

const { window } = dom;
const TAKEN = [
  'window',
  'document',
  'location',
  'history',
  'Node',
  'Element',
  'HTMLElement',
  'HTMLInputElement',
  'SVGElement',
  'Event',
  'KeyboardEvent',
  'CustomEvent',
  'MouseEvent',
  'FormData',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'getComputedStyle',
];
for (const name of TAKEN) globalThis[name] = window[name];
globalThis.CSS ??= { escape: (text) => text.replace(/[^\w-]/g, '\\$&') };

const { HTMLDialogElement, Element } = window;
Element.prototype.scrollIntoView ??= () => {};
HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close() {
  this.open = false;
  this.dispatchEvent(new window.Event('close'));
};

/** The body of the real page, empty as it is delivered. */
export function emptyPage() {
  const page = readFileSync(new URL('../../../ui/index.html', import.meta.url), 'utf8');
  const parsed = new window.DOMParser().parseFromString(page, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
}

/** Waits for what was asked and drawn. */
export const settled = (ms = 30) => new Promise((resolve) => setTimeout(resolve, ms));

export { window };
