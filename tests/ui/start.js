// The preview's beginning: the invented caseload stands where the desk would be, then the app starts.
import { createFakeBackend } from './fake-backend.js';

const NOTICES = [
  {
    code: 'older-than-last-use',
    message: 'This file is older than the one that this laptop used last.',
    advice: 'If you put a backup back, all is well. If not, ask who has had the laptop before you go on.',
  },
];

const asked = new URLSearchParams(location.search);
const vocabularies = await (await fetch('/fake/vocabularies.json')).json();
const appearance = { theme: asked.get('theme') ?? 'light', text_size: Number(asked.get('text') ?? 100) };

const backend = createFakeBackend({
  phase: asked.get('phase') ?? 'unlocked',
  empty: asked.has('empty'),
  vocabularies,
  state: { appearance, demo: asked.has('demo'), notices: asked.has('notices') ? NOTICES : [] },
});
window.__TAURI_INTERNALS__ = { invoke: backend };
await import('/app.js');
