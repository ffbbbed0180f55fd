/** Boot: the parts of the frame meet here and know each other nowhere else. */
import * as api from './api.js';
import { announce } from './lib/announce.js';
import { wear } from './lib/appearance.js';
import { closeMarks } from './lib/marks.js';
import { privacy } from './lib/names.js';
import { signal } from './lib/signal.js';
import { createAlarm } from './components/alarm/alarm.js';
import { closeDialogs, openDialog } from './components/dialog/dialog.js';
import { createFrame } from './components/frame/frame.js';
import { createToasts } from './components/toast/toast.js';
import { createActs } from './acts.js';
import { forgetPlace, watchPlace } from './bookmark.js';
import { go, resolve } from './router.js';
import { createSession, watchOver } from './session.js';
import { listen, mayDo } from './shortcuts.js';
import { createStage } from './stage.js';

const blank = (on) => document.documentElement.classList.toggle('blank', on);
const session = createSession({ api, blank });
const query = signal('');

const stage = createStage(() => frame.main(), broken);
const toasts = createToasts(document.getElementById('toasts'), {
  undo: (entry) => api.undo({ undo: entry }).then(() => stage.view().update?.()),
});
/** A visit of this caseload; one of another is answered where that is open. */
const isOut = () => phase === 'visiting' || (alarm.out.get()?.out === true && !alarm.out.get()?.elsewhere);
const acts = createActs({ api, session, stage, toasts, go, query, isOut });
const alarm = createAlarm(document.getElementById('alarm'), {
  api,
  phase: () => phase,
  safe: () => acts.perform('out-and-safe'),
});
const frame = createFrame(document.getElementById('frame'), {
  act: acts.perform,
  query,
  go,
  out: alarm.out,
});
const context = {
  api,
  session,
  go,
  announce,
  query,
  toast: toasts.show,
  dialog: openDialog,
  act: acts.perform,
};

/** Phases in which somebody works on the caseload. */

let phase = null;

/** A new phase empties the window before anything else happens. */
function phaseChanged(state) {
  wear(state.appearance);
  if (state.phase === phase) return frame.say(state);
  phase = state.phase;
  empty();
  privacy.set(state.names_hidden);
  frame.open(state);
  const back = session.returning();
  if (back) history.replaceState(null, '', `#${back}`);
  place();
  alarm.look();
}

function empty() {
  stage.clear();
  closeDialogs();
  toasts.clear();
  query.set('');
  announce('');
  closeMarks();
  forgetPlace();
}

function place() {
  if (!phase) return;
  const { route, path, params } = resolve(location.hash, phase);
  frame.here(route.place);
  if (['unlocked', 'visiting', 'sharing'].includes(phase)) arriveAt(path);
  stage.show(route.load, { ...context, params });
}

/** What was open before unlocking ("forgotten", "restore") must not stand there again at the next lock. */
function arriveAt(path) {
  if (!location.hash.startsWith(`#${path}`)) history.replaceState(null, '', `#${path}`);
  if (phase === 'unlocked') frame.count(api.list_people({ limit: 1 }));
}

function broken() {
  toasts.show({
    message: 'This screen could not be shown.',
    advice: 'Choose another place on the left; if it stays so, close Doorstep and open it again.',
    tone: 'red',
  });
}

api.whenLocked(session.locked);
privacy.subscribe((on) => document.documentElement.toggleAttribute('data-privacy', on));
session.state.subscribe(phaseChanged);
window.addEventListener('hashchange', place);
listen((act, event, { always }) => (always || mayDo(act, phase)) && acts.perform(act, event));
watchOver(session);
watchPlace();
alarm.watch();
session.refresh().catch(toasts.show);
