// Views on the invented caseload, with what they ask, where they go and what they say written down.
import { emptyPage } from './support/dom.js';
import { fake } from './support/fake.js';

const api = await import('../../ui/api.js');

const VIEWS = {
  'views/today/today.js': () => import('../../ui/views/today/today.js'),
  'views/people/people.js': () => import('../../ui/views/people/people.js'),
  'views/person/person.js': () => import('../../ui/views/person/person.js'),
  'views/find/find.js': () => import('../../ui/views/find/find.js'),
  'views/add-person/add-person.js': () => import('../../ui/views/add-person/add-person.js'),
  'views/import/import.js': () => import('../../ui/views/import/import.js'),
  'views/diary/diary.js': () => import('../../ui/views/diary/diary.js'),
  'views/no-reply/no-reply.js': () => import('../../ui/views/no-reply/no-reply.js'),
  'views/share/share.js': () => import('../../ui/views/share/share.js'),
  'forms/form.js': () => import('../../ui/forms/form.js'),
};

export const press = (target, init) =>
  target.dispatchEvent(new window.KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));

export function typeInto(field, words) {
  field.value = words;
  field.dispatchEvent(new window.Event('input', { bubbles: true }));
}

/** What the invented caseload answers to one command. */
export const reply = (command, request = {}) => fake()(command, { request });

/** Lets everything that waits for a reply go on. */
export async function settled() {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Mounts a view.
 *
 * @param {keyof typeof VIEWS} path
 * @param {{params?: object, replies?: object, query?: any}} [how]
 */
export async function mounted(path, { params = {}, replies = {}, query } = {}) {
  const backend = fake({ replies });
  api.setBackend(backend);
  emptyPage();
  const [root, box] = [document.createElement('main'), document.createElement('input')];
  box.id = 'find-box';
  document.body.append(box, root);
  const seen = { went: [], toasts: [], said: [], acts: [] };
  const { mount } = await VIEWS[path]();
  const view = mount(root, {
    api,
    params,
    query,
    session: { vocabularies: api.vocabularies, returnTo() {}, refresh: async () => {} },
    go: (place) => seen.went.push(place),
    toast: (toast) => seen.toasts.push(toast),
    announce: (words) => seen.said.push(words),
    act: (name) => seen.acts.push(name),
  });
  await settled();
  const { world } = backend;
  const calls = (command) =>
    world.calls.filter((call) => call.command === command).map(({ request }) => request);
  return { root, view, calls, world, $: (selector) => root.querySelector(selector), ...seen };
}
