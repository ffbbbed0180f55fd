/**
 * What a screen is looked over for. The functions that go into the page are sent as text, so each stands alone.
 */
import { until } from './driver.js';

const LOOKS = [
  { theme: 'light', textSize: '100' },
  { theme: 'dark', textSize: '100' },
  { theme: 'contrast', textSize: '100' },
  { theme: 'light', textSize: '200' },
];
const LAPTOP = [1366, 768];

/** A laptop’s width at 400 %. */
const NARROW = [341, 768];

/** Everything at fault on the screen that stands: in every colour, in large letters, narrow, and by keyboard. */
export async function faultsOf(app) {
  const faults = [];
  for (const look of LOOKS) {
    await wear(app, look);
    faults.push(...(await app.axe()).map((fault) => `${look.theme} ${look.textSize} %: ${fault}`));
  }
  await wear(app, LOOKS[0]);
  faults.push(...(await walk(app)));
  await app.size(...NARROW);
  await until(
    async () => Math.abs((await widthOf(app)) - NARROW[0]) < 4,
    'the window is as narrow as at 400 %',
  );
  await settled(app);
  faults.push(...(await app.page.run(cutOff)).map((fault) => `at 400 %: ${fault}`));
  faults.push(...(await walk(app)).map((fault) => `at 400 %: ${fault}`));
  await app.size(...LAPTOP);
  await until(async () => (await widthOf(app)) > NARROW[0] * 3, 'the window is a laptop’s again');
  await settled(app);
  return [...new Set(faults)];
}

async function wear(app, look) {
  await app.page.run((wanted) => void Object.assign(document.documentElement.dataset, wanted), look);
  await settled(app);
}

const widthOf = (app) => app.page.run(() => innerWidth);

/** What closes by itself after some seconds stays while it is measured; what an earlier scene left has gone by now. */
export const standStill = (app) =>
  app.page.run(() => {
    document.querySelectorAll('.toast-close').forEach((button) => button.click());
    if (window.waited) return;
    window.waited = window.setTimeout;
    window.setTimeout = (act, wait, ...more) =>
      wait >= 5000 ? 0 : window.waited.call(window, act, wait, ...more);
  });

/** Every name of the caseload that stands anywhere in the page while names are hidden. */
export async function toldWhileHidden(app, names) {
  const hidden = await app.page.run(() => 'privacy' in document.documentElement.dataset);
  if (!hidden) await app.press('F9');
  const page = await app.page.run(everythingIn);
  if (!hidden) await app.press('F9');
  await settled(app);
  return names.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(page));
}

/** Text, attributes, and what stands in fields where it can be read. */
export function everythingIn() {
  const readable = (field) => getComputedStyle(field).webkitTextSecurity === 'none';
  const fields = [...document.querySelectorAll('input, textarea')].filter(readable).map(({ value }) => value);
  return [document.documentElement.outerHTML, document.title, ...fields].join('\n');
}

/** Colours and places that are still on their way would be measured halfway. */
const settled = (app) =>
  until(() => app.page.run(() => document.getAnimations().length === 0), 'nothing moves any more');

/**
 * Presses Tab through the whole screen: everything is reached, and where one is can be seen each time. A field
 * for a date has several stops inside.
 */
async function walk(app) {
  const expected = await app.page.run(markStops);
  const faults = [];
  const reached = new Set();
  const most = expected.length * 2 + 20;
  for (let press = 0; press < most && reached.size < expected.length; press += 1) {
    await app.page.press('Tab');
    const { stop, fault } = await app.page.runAsync(hereNow);
    if (stop !== null) reached.add(Number(stop));
    if (fault) faults.push(fault);
  }
  const missed = expected.filter((_, stop) => !reached.has(stop));
  return [...faults, ...missed.map((name) => `not reached by Tab: ${name}`)];
}

/** Numbers everything that Tab should reach, and gives their names; the focus begins before the first. */
function markStops() {
  const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
  const wanted = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
  const radios = new Map();
  const stops = [...root.querySelectorAll(wanted)].filter((one) => {
    if (one.tabIndex < 0 || one.disabled || one.type === 'hidden' || !seen(one)) return false;
    if (one.type !== 'radio') return true;
    const group = [...root.querySelectorAll(`[name="${one.name}"]`)];
    const first = group.find(({ checked }) => checked) ?? group[0];
    if (radios.has(one.name) || one !== first) return false;
    return radios.set(one.name, one);
  });
  document.querySelectorAll('[data-stop]').forEach((one) => one.removeAttribute('data-stop'));
  stops.forEach((one, at) => (one.dataset.stop = at));
  document.activeElement?.blur();
  const name = (one) =>
    one.getAttribute('aria-label') || one.labels?.[0]?.innerText || one.innerText || one.id;
  return stops.map((one) => `${one.localName} “${name(one).trim().slice(0, 50)}”`);
}

/** Which stop has the focus, and whether anyone could tell, once the screen has been drawn with it. */
async function hereNow() {
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  await frame();
  await frame();
  const here = document.activeElement;
  if (!here || here === document.body) return { stop: null, fault: null };
  const name = `${here.localName} “${(here.getAttribute('aria-label') || here.innerText || here.id).slice(0, 50)}”`;
  const around = [here, here.nextElementSibling, here.closest('label'), here.parentElement].filter(Boolean);
  const ringed = around.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  const drawn = here.type === 'radio' || here.type === 'checkbox' ? (here.closest('label') ?? here) : here;
  const { left, right, top, bottom } = drawn.getBoundingClientRect();
  const inside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
  const points = [0.5, 0.1, 0.9].map((part) => [left + (right - left) * part, top + (bottom - top) * part]);
  const above = points.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
  const passing = (one) => one.closest('#toasts');
  const open = above.some((one) => drawn.contains(one) || one.contains(drawn) || passing(one));
  const fault =
    (!ringed && `no sign of the focus on ${name}`) ||
    (!inside && `the focus is out of sight on ${name}`) ||
    (!open && `the focus is covered on ${name}`) ||
    null;
  return { stop: here.dataset.stop ?? null, fault };
}

/** What is wider than the screen, or cut off inside itself. Tables may be scrolled in their own frame. */
function cutOff() {
  const faults = [];
  const { scrollWidth } = document.scrollingElement;
  if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} wide in a window of ${innerWidth}`);
  const name = (one) => `${one.localName}.${one.className} “${one.textContent.trim().slice(0, 40)}”`;
  const scrolls = (one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowX);
  const framed = (one) => one.closest('.table-wrap, .visually-hidden, .skip, svg, option, textarea, input');
  for (const one of document.body.querySelectorAll('*')) {
    if (framed(one) || scrolls(one) || !one.checkVisibility()) continue;
    const { right, left, width } = one.getBoundingClientRect();
    if (width > 1 && right > innerWidth + 1 && left >= 0 && !one.children.length)
      faults.push(`beyond the edge: ${name(one)}`);
    const hides = ['hidden', 'clip'].includes(getComputedStyle(one).overflowX);
    if (hides && one.scrollWidth > one.clientWidth + 1 && width > 1) faults.push(`cut off: ${name(one)}`);
  }
  return faults.slice(0, 10);
}
