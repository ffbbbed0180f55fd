// Mounts one screen on the invented caseload, as the frame would.
import { settled } from './dom.js';
import { fake } from './fake.js';

const { signal } = await import('../../../ui/lib/signal.js');
const api = await import('../../../ui/api.js');

/** @param {{load: () => Promise<any>, path?: string}} route @param {{phase?: string, params?: object}} [how] */
export async function mounted(route, { phase = 'unlocked', params = {}, ...how } = {}) {
  const backend = fake({ phase, ...how });
  api.setBackend(backend);
  const state = signal(await api.session_state());
  const heard = { went: [], said: [], toasts: [] };
  const main = document.createElement('main');
  const root = document.createElement('div');
  main.append(root);
  const dialogs = document.createElement('div');
  dialogs.id = 'dialogs';
  document.body.replaceChildren(main, dialogs);
  const session = {
    state,
    take: (next) => (state.set(next), next),
    refresh: async () => {},
    vocabularies: api.vocabularies,
    forgetLists: () => {},
    returnTo: (path) => heard.went.push(path),
  };
  const view = (await route.load()).mount(root, {
    api,
    params,
    session,
    query: signal(''),
    act: () => false,
    dialog: async () => undefined,
    go: (path) => heard.went.push(path),
    announce: (words) => heard.said.push(words),
    toast: (toast) => heard.toasts.push(toast),
  });
  await settled(60);
  return { root, view: view ?? {}, backend, state, ...heard };
}
