/** A value that can be watched: by code with `subscribe`, by a template with `watch`. */
import { noChange } from 'lit-html';
import { AsyncDirective, directive } from 'lit-html/async-directive.js';

/**
 * @template T
 * @typedef {object} Signal
 * @property {() => T} get
 * @property {(value: T) => void} set
 * @property {(hear: (value: T) => void) => () => void} subscribe gives back how to stop
 */

/**
 * @template T
 * @param {T} value
 * @returns {Signal<T>}
 */
export function signal(value) {
  /** @type {Set<(value: T) => void>} */
  const hearers = new Set();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const hear of [...hearers]) hear(value);
    },
    subscribe(hear) {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

class Watch extends AsyncDirective {
  /** @type {Signal<any> | undefined} */
  watched;
  /** @type {(value: any) => unknown} */
  draw = String;
  stop = () => {};

  /** @param {Signal<any>} watched @param {(value: any) => unknown} draw */
  render(watched, draw) {
    this.draw = draw;
    if (this.watched !== watched) this.follow(watched);
    return draw(watched.get());
  }

  /** @param {Signal<any>} watched */
  follow(watched) {
    this.stop();
    this.watched = watched;
    this.stop = watched.subscribe((value) => this.setValue(this.draw(value)));
  }

  disconnected() {
    this.stop();
  }

  reconnected() {
    if (this.watched) this.follow(this.watched);
    return noChange;
  }
}

/** In a template, as text or as an attribute: what `draw` makes of the value, drawn again when it changes. */
export const watch = directive(Watch);
