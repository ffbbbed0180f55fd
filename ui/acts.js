/** What keys and buttons of the frame do. A screen that has an act of the same name takes it first. */
import { isTyping } from './lib/focus.js';
import { privacy } from './lib/names.js';
import { announce } from './lib/announce.js';
import { closeDialogs } from './components/dialog/dialog.js';
import { openUrgent } from './components/urgent/urgent.js';
import { openCover } from './components/cover/cover-dialog.js';
import { openKeys } from './components/keys/keys.js';
import { draftKeeper } from './forms/draft.js';
import { openNote } from './components/quick-note/quick-note.js';
import { keepPlace } from './bookmark.js';
import { keysIn } from './shortcuts.js';

const KEEPING = 1500;
/** What works over an open dialog too. */
const OVER_ALL = ['lock', 'privacy', 'concern', 'urgent'];
const OPEN = ['unlocked', 'visiting'];
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {any} parts the parts of the frame that acts reach */
export function createActs({ api, session, stage, toasts, go, query, isOut }) {
  let writing = Promise.resolve();

  const acts = {
    find() {
      const box = document.getElementById('find-box');
      box?.focus();
      if (box instanceof HTMLInputElement) box.select();
    },
    note() {
      writing = openNote({ api, announce, keeper: draftKeeper }).catch(toasts.show);
      writing.then(() => stage.view().noted?.());
    },
    concern,
    urgent: () => openUrgent({ api, act: perform, open: OPEN.includes(session.state.get()?.phase) }),
    'add-person': () => go('/add-person'),
    undo: () => toasts.undoLast(),
    back: () => window.history.back(),
    keys: () => openKeys(keysIn(session.state.get()?.phase ?? null)),
    privacy: () => hideNames(!privacy.get()),
    cover: () => openCover({ api, take: session.take, keep: stage.clear }),
    'out-and-safe': outAndSafe,
    safe: () => isOut() && void outAndSafe(),
    share: () => false,
    'not-now': () => false,
    'back-to-visit': () => api.resume_visit().then(session.refresh).catch(toasts.show),
    lock,
    save: () => false,
  };

  /** False where nothing was done, so that the key keeps its own meaning. */
  function perform(name, event) {
    const own = stage.view().acts?.[name];
    if (own) return own(event) !== false;
    if (name.startsWith('go:')) return go(name.slice(3)) !== false;
    if (document.querySelector('dialog[open]') && !OVER_ALL.includes(name)) return false;
    return acts[name] ? acts[name](event) !== false : false;
  }

  /** What is written stays where it is; the concern knows the way back to it. */
  async function concern() {
    const { hash } = window.location;
    if (hash.startsWith('#/concern/')) return;
    const person = hash.match(/^#\/person\/([^/?]+)|[?&]person=([^&]+)/);
    keepPlace();
    closeDialogs();
    await writing;
    const whose = person?.[1] ?? person?.[2];
    go(`/concern/new${whose ? `?person=${whose}` : ''}`);
  }

  /** The window is empty at once; what was half typed has a moment to be kept before the key is gone. */
  async function lock() {
    const left = stage.clear();
    closeDialogs();
    await Promise.race([Promise.all([left, writing]), pause(KEEPING)]);
    await api.lock().then(session.take).catch(toasts.show);
  }

  /** The visit is over; what was half written of it is kept first. */
  async function outAndSafe() {
    const phase = session.state.get()?.phase;
    if (phase === 'visiting' || phase === 'sharing') await stage.clear();
    try {
      if (phase === 'sharing') await api.end_sharing();
      const { undo } = await api.end_visit({ safe: true });
      await session.refresh();
      toasts.show({ message: 'Out and safe.', undo });
      stage.view().update?.();
    } catch (refusal) {
      toasts.show(refusal);
      // The screen may be taken back although the visit could not be ended.
      await session.refresh().catch(() => {});
      go('/visit');
    }
  }

  /** At once, whatever the desk is doing; the desk remembers it, because a cover takes this page away. */
  function hideNames(on) {
    privacy.set(on);
    api.hide_names({ on }).then(session.take).catch(toasts.show);
    if (on && !isTyping()) query.set('');
    announce(on ? 'Names are hidden.' : 'Names are shown.');
  }

  return { perform };
}
