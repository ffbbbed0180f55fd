/** Which screen an address asks for, and whether it may be shown in this phase. Knows no screen's inside. */
import { routes } from './routes.js';

/** The screen of a phase where the address asks for none, or for one of another phase. */
const HOME = {
  new: '/set-up',
  'confirm-recovery': '/set-up',
  locked: '/unlock',
  'clock-question': '/clock',
  covered: '/cover',
  unlocked: '/today',
  visiting: '/visit',
  sharing: '/share',
};

/** The parameters with which `pattern` ("/person/:id") takes `path`, or null. */
export function paramsOf(pattern, path) {
  const [want, have] = [pattern.split('/'), path.split('/')];
  if (want.length !== have.length) return null;
  const params = {};
  for (const [index, part] of want.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decoded(have[index]);
    else if (part !== have[index]) return null;
  }
  return params;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The route and parameters for an address ("#/person/1?focus=note") in a phase. */
export function resolve(hash, phase) {
  const [path, query = ''] = hash.replace(/^#/, '').split('?');
  const found = find(path, phase) ?? home(phase);
  const asked = found.path === path ? Object.fromEntries(new URLSearchParams(query)) : {};
  return { route: found.route, path: found.path, params: { ...asked, ...found.params } };
}

function home(phase) {
  const found = find(HOME[phase], phase);
  if (!found) throw new Error(`There is no screen for ${phase}.`);
  return found;
}

function find(path, phase) {
  for (const route of routes) {
    const params = route.phases.includes(phase) && paramsOf(route.path, path);
    if (params) return { route, path, params };
  }
  return null;
}

/** Goes to a path ("/person/1"); going where one is shows it anew. */
export function go(path, page = window) {
  const hash = `#${path}`;
  if (page.location.hash === hash) page.dispatchEvent(new page.Event('hashchange'));
  else page.location.hash = hash;
}
