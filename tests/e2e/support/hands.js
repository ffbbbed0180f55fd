/**
 * Two pairs of hands for the same steps. A step names what is pressed as it stands on the screen and, behind it, the
 * keys that do the same; whoever has a mouse presses the thing itself, whoever has none never does.
 */
import { until } from './driver.js';
import { tabTo } from './steps.js';

/** What has no key of its own is no more Tabs away than this, a line no more arrows. */
const NEAR = 12;
const FAR = 16;

/** Nothing but keys. @param {import('./doorstep.js').Doorstep} app */
export function keyboardHands(app) {
  app.click = app.page.click = () => Promise.reject(new Error('These hands have no mouse.'));
  const press = async (chords) => {
    for (const chord of chords) await app.press(chord);
  };
  return {
    /** Does what is called this. */
    async use(name, ...chords) {
      await app.control(name);
      if (chords.length > 0) return press(chords);
      await tabTo(app, name, NEAR);
      await app.press('Enter');
    },
    async tick(name) {
      await tabTo(app, name, NEAR);
      await app.press(' ');
    },
    /** Does this with the line, or the place in the diary, that says these words. */
    async inLine(words, name, ...chords) {
      await arrowTo(app, words);
      await press(chords);
    },
    /** Writes into a field, to which the keys bring the cursor, if it is not there by itself. */
    async write(field, words, ...chords) {
      const control = await app.control(field);
      const there = () => app.page.run((one) => document.activeElement === one, control);
      if (chords.length > 0) await press(chords);
      else if (!field.startsWith('#') && !(await there())) await tabTo(app, field, NEAR);
      await until(there, `the cursor is in ${field}`);
      await app.type(words);
    },
    /** The cursor begins there by itself. */
    begins: (selector) =>
      until(
        () => app.page.run((one) => document.activeElement?.matches(one), selector),
        `it begins at ${selector}`,
      ),
    /** Takes what begins like this from a list that a field opens. */
    async take(field, words) {
      await tabTo(app, field, NEAR);
      await app.press(words[0].toLowerCase());
    },
  };
}

/** The mouse for everything but words. @param {import('./doorstep.js').Doorstep} app */
export function mouseHands(app) {
  app.press = (chord) => Promise.reject(new Error(`These hands press no ${chord}.`));
  const use = async (name) => {
    // As one scrolls what is to be pressed away from the edge.
    const scroll = (one) => one.scrollIntoView({ block: 'center' });
    await app.page.run(scroll, await app.control(name));
    await app.click(name);
  };
  return {
    use,
    tick: use,
    async inLine(words, name) {
      const aimed = () => app.page.run(inLine, words, name);
      await app.page.click(await until(aimed, `“${words}” has “${name}”`));
    },
    async write(field, words) {
      await app.click(field);
      await app.type(words);
    },
    begins: (selector) => app.control(selector),
    async take(field, words) {
      const option = await app.page.run(optionOf, await app.control(field), words);
      await app.page.click(option);
    },
  };
}

/** As a hand finds the way that the eye has seen. */
async function arrowTo(app, words) {
  for (let presses = 0; presses <= FAR; presses += 1) {
    const key = await until(() => app.page.run(steer, words), `there is a line “${words}”`);
    if (key === 'here') return;
    await app.press(key);
  }
  throw new Error(`“${words}” is more than ${FAR} arrows away.`);
}

/** Which arrow leads to the line that says these words, or begins with them. Sent into the page as text. */
function steer(words) {
  const columnOf = (one) => one.closest('[data-column], .diary-day');
  const said = (one) => (one.closest('li') ?? one).textContent.replace(/\s+/g, ' ').trim();
  const all = [...document.querySelectorAll('[data-line], [data-place]')];
  const wanted =
    all.find((one) => said(one).startsWith(words)) ?? all.find((one) => said(one).includes(words));
  const here = document.activeElement?.closest('[data-line], [data-place]');
  if (!wanted || here === wanted) return wanted && 'here';
  if (!here) return 'ArrowDown';
  const columns = [...new Set(all.map(columnOf))];
  const across = columns.indexOf(columnOf(wanted)) - columns.indexOf(columnOf(here));
  if (across) return across > 0 ? 'ArrowRight' : 'ArrowLeft';
  return all.indexOf(wanted) > all.indexOf(here) ? 'ArrowDown' : 'ArrowUp';
}

/** The control of this name in that line. */
function inLine(words, name) {
  const tidy = (one) => one.textContent.replace(/\s+/g, ' ').trim();
  const said = (one) => tidy(one.closest('li') ?? one);
  const all = [...document.querySelectorAll('[data-line], [data-place]')];
  const line = all.find((one) => said(one).startsWith(words)) ?? all.find((one) => said(one).includes(words));
  const inside = [line, ...(line?.querySelectorAll('button, a, input') ?? [])].filter(Boolean);
  return inside.find((one) => tidy(one).startsWith(name)) ?? null;
}

function optionOf(list, words) {
  return [...list.options].find((option) => option.text.startsWith(words));
}
