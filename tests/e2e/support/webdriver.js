/**
 * The part of the W3C WebDriver protocol that the tests need, over fetch: a session, elements, keys, scripts.
 * No browser name is ever sent: WebKitWebDriver refuses the app otherwise.
 */

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const SCREEN_WIDTH = 1366;
const KEYS = {
  Control: '\uE009',
  Shift: '\uE008',
  Alt: '\uE00A',
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Backspace: '\uE003',
  Delete: '\uE017',
  Space: ' ',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  ...Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`F${n + 1}`, String.fromCharCode(0xe031 + n)])),
};

/** What the driver says when it cannot; `kind` is the protocol's own code. */
export class DriverError extends Error {
  constructor(kind, message) {
    super(`${kind}: ${message}`);
    this.kind = kind;
  }
}

/** Opens `binary` under the driver at `address`. */
export async function openSession(address, binary, args) {
  const browser = { binary, args };
  const reply = await send(`${address}/session`, 'POST', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } },
  });
  return new Session(`${address}/session/${reply.sessionId}`);
}

class Session {
  constructor(address) {
    this.address = address;
  }

  close() {
    return send(this.address, 'DELETE');
  }

  refresh() {
    return this.#post('refresh');
  }

  url() {
    return send(`${this.address}/url`, 'GET');
  }

  title() {
    return send(`${this.address}/title`, 'GET');
  }

  async screenshot() {
    return Buffer.from(await send(`${this.address}/screenshot`, 'GET'), 'base64');
  }

  /** Kept under the pointer in the middle of the screen: without a window manager the keys go there. */
  setSize(width, height) {
    const x = Math.max(0, Math.round((SCREEN_WIDTH - width) / 2));
    return this.#post('window/rect', { x, y: 0, width, height });
  }

  click(element) {
    return this.#post(`element/${element[ELEMENT]}/click`);
  }

  clear(element) {
    return this.#post(`element/${element[ELEMENT]}/clear`);
  }

  type(element, text) {
    return this.#post(`element/${element[ELEMENT]}/value`, { text });
  }

  active() {
    return send(`${this.address}/element/active`, 'GET');
  }

  /** Runs a function in the page, outside its content security policy; elements may go in and come out. */
  run(script, ...args) {
    return this.#post('execute/sync', { script: `return (${script}).apply(null, arguments)`, args });
  }

  /** The same for a function that returns a promise. */
  async runAsync(script, ...args) {
    const waited = `const done = arguments[arguments.length - 1];
      (${script}).apply(null, arguments).then((value) => done({ value }), (fault) => done({ fault: String(fault) }))`;
    const { value, fault } = await this.#post('execute/async', { script: waited, args });
    if (fault) throw new Error(fault);
    return value;
  }

  /** One chord such as `Control+k`, `Shift+Tab` or `F9`, as a hand presses it. */
  async press(chord) {
    const keys = chord.split(/(?<=.)\+/).map((name) => KEYS[name] ?? name);
    const down = keys.map((value) => ({ type: 'keyDown', value }));
    const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
    await this.#post('actions', { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] });
  }

  #post(command, body = {}) {
    return send(`${this.address}/${command}`, 'POST', body);
  }
}

/** A driver that does not answer at all never will. */
const SILENCE = 180_000;

async function send(address, method, body) {
  const signal = AbortSignal.timeout(SILENCE);
  const reply = await fetch(address, { method, signal, body: body && JSON.stringify(body) });
  const { value } = await reply.json();
  if (!reply.ok) throw new DriverError(value.error, value.message);
  return value;
}
