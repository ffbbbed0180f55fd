/**
 * The real app in its real window, held like a person holds it: keys, words, and what can be seen.
 *
 *     const app = await Doorstep.start();
 *     await app.fill('Passphrase', 'four words');
 *     await app.press('Enter');
 *     await app.sees('People');
 *     await app.stop();
 *
 * A control is named by what a person would call it ("Unlock", "Passphrase") or by a CSS selector.
 */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startDriver, until } from './driver.js';
import { findControl, focused, runAxe, visibleText } from './page.js';
import { descendants, isRunning } from './processes.js';
import { openSession } from './webdriver.js';

const PROGRAM = resolve(process.env.DOORSTEP_PROGRAM ?? 'target/window/doorstep');
const SCREENSHOTS = resolve('target/screenshots');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A control that moved or went while it was aimed at. */
const SLIPPED = ['element click intercepted', 'stale element reference'];

export class Doorstep {
  /** How many chords were pressed and unbroken runs typed: the unit in which the work of a flow is counted. */
  interactions = 0;

  /**
   * Opens the app, on a fresh folder unless one is given. `clock` is in milliseconds ahead of the laptop's.
   * @param {{dataDir?: string, clock?: number, workFactor?: number}} [wishes]
   */
  static async start({ dataDir, clock = 0, workFactor = 8 } = {}) {
    const app = new Doorstep();
    app.ownsDataDir = !dataDir;
    app.dataDir = dataDir ?? mkdtempSync(join(tmpdir(), 'doorstep-e2e-'));
    app.seams = mkdtempSync(join(tmpdir(), 'doorstep-e2e-seams-'));
    app.moveClock(clock);
    app.pick();
    await app.#open(workFactor);
    return app;
  }

  async #open(workFactor) {
    this.driver = await startDriver({
      DOORSTEP_E2E_PICKER: join(this.seams, 'picker'),
      DOORSTEP_E2E_CLOCK: join(this.seams, 'clock'),
      DOORSTEP_E2E_WORK_FACTOR: String(workFactor),
    });
    try {
      this.page = await openSession(this.driver.address, PROGRAM, ['--data-dir', this.dataDir]);
      await until(() => this.page.run(() => document.readyState === 'complete'), 'the page has loaded');
    } catch (fault) {
      await this.#end();
      throw fault;
    }
  }

  /** Presses one chord: `Control+k`, `Tab`, `F9`. */
  async press(chord) {
    this.interactions += 1;
    await this.page.press(chord);
  }

  /** Types where the focus is. */
  async type(text) {
    this.interactions += 1;
    await this.page.type(await this.page.active(), text);
  }

  /** Presses a control with the mouse. */
  async click(name) {
    this.interactions += 1;
    // What is being laid out anew may slip away under the pointer: one aims again.
    await until(async () => {
      const control = await this.control(name);
      return this.page.click(control).then(
        () => true,
        async ({ kind, message }) => {
          if (!SLIPPED.includes(kind)) throw new Error(message);
          // What lies under the head of a long page is scrolled to the middle, as a hand does.
          await this.page.run((one) => one.scrollIntoView({ block: 'center' }), control).catch(() => {});
          return false;
        },
      );
    }, `"${name}" can be pressed`);
  }

  /** Puts a text into a field in place of what was there. */
  async fill(name, text) {
    this.interactions += 1;
    const field = await this.control(name);
    await this.page.clear(field);
    await this.page.type(field, text);
  }

  /** Waits for a control and gives a handle to it. */
  control(name) {
    return until(() => this.page.run(findControl, name), `there is "${name}"`);
  }

  /** True where the control can be seen now. */
  async has(name) {
    const seen = this.page.run(findControl, name);
    // What goes from the page while it is looked for is not there.
    return seen.then(Boolean, (error) => {
      if (error.kind === 'stale element reference') return false;
      throw error;
    });
  }

  /** The text as it is seen; null where there is no such element. */
  text(selector = 'body') {
    return this.page.run(visibleText, selector);
  }

  /** Waits until the text is seen. */
  sees(words, selector = 'body') {
    const look = async () => (await this.text(selector))?.includes(words);
    return until(look, `"${words}" is seen in ${selector}`);
  }

  /** Waits until the text is no longer seen. */
  noLongerSees(words, selector = 'body') {
    const look = async () => !(await this.text(selector))?.includes(words);
    return until(look, `"${words}" is gone from ${selector}`);
  }

  /** What has the focus: its element and name. */
  focused() {
    return this.page.run(focused);
  }

  /** Everything that axe-core finds at fault, a line each. The page takes axe in once: again and again would fill it. */
  async axe() {
    if (!(await this.page.run(() => 'axe' in globalThis))) {
      await this.page.run(`() => { ${readFileSync(AXE, 'utf8')} }`);
    }
    return this.page.runAsync(runAxe, AXE_TAGS);
  }

  /** Keeps a picture under target/screenshots. */
  async screenshot(name) {
    mkdirSync(SCREENSHOTS, { recursive: true });
    writeFileSync(join(SCREENSHOTS, `${name}.png`), await this.page.screenshot());
  }

  /** Makes the window this large. */
  size(width, height) {
    return this.page.setSize(width, height);
  }

  /** Puts the app's clock this many milliseconds ahead of the laptop's; it notices at its next look. */
  moveClock(milliseconds) {
    this.clock = milliseconds;
    writeFileSync(join(this.seams, 'clock'), String(milliseconds));
  }

  /** Answers the next file dialogs with these paths; an empty text closes the dialog. */
  pick(...paths) {
    appendFileSync(join(this.seams, 'picker'), paths.map((path) => `${path}\n`).join(''));
  }

  /** The app itself, and below it the processes of the web view. */
  processes() {
    const all = descendants(this.driver.pid);
    return {
      app: all.find(({ name }) => name === 'doorstep'),
      web: all.filter(({ name }) => /WebKit/.test(name)),
    };
  }

  /** Stops the app where it stands, with what draws its page, as sleep does. */
  suspend() {
    this.#signal('SIGSTOP');
  }

  /** Lets both go on. */
  resume() {
    this.#signal('SIGCONT');
  }

  #signal(name) {
    const { app, web } = this.processes();
    for (const { pid } of [app, ...web]) process.kill(pid, name);
  }

  /** Ends the app as a power cut does; `start({ dataDir: app.dataDir })` opens what is left. */
  async kill9() {
    const { pid } = this.processes().app;
    process.kill(pid, 'SIGKILL');
    await until(() => !isRunning(pid), 'the app has ended');
    this.ownsDataDir = false;
    await this.#end();
  }

  /** Closes the app as a person does; removes the folder that it was given by `start`. */
  async stop() {
    const { app } = this.processes();
    try {
      await this.page.close().catch(() => {});
      if (app) await until(() => !isRunning(app.pid), 'the app has let go of the caseload');
    } finally {
      await this.#end();
    }
  }

  /** Nothing outlives a test: what still ran would hold its output open, and nobody would see it end. */
  async #end() {
    const { app, web } = this.processes();
    for (const { pid } of [app, ...web].filter(Boolean)) end(pid);
    await this.driver.stop();
    rmSync(this.seams, { recursive: true, force: true });
    if (this.ownsDataDir) rmSync(this.dataDir, { recursive: true, force: true });
  }
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
