// The preview's beginning: the invented caseload stands where the desk would be, then the app starts.
import { createFakeBackend, refusal } from './fake-backend.js';

const NOTICES = [
  {
    code: 'older-than-last-use',
    message: 'This file is older than the one that this laptop used last.',
    advice: 'If you put a backup back, all is well. If not, ask who has had the laptop before you go on.',
  },
];

const ALARMS = {
  out: { out: true, ringing: false, until: '10:15', ago: '', advice: 'Ring your buddy.' },
  rings: {
    out: true,
    ringing: true,
    until: '10:15',
    ago: '25 minutes ago',
    advice: 'Ring your buddy: Karim Aziz, 07700 900555.',
  },
};

const asked = new URLSearchParams(location.search);
const vocabularies = await (await fetch('/fake/vocabularies.json')).json();
const urgent = await (await fetch('/fake/urgent-help.json')).json();
const appearance = { theme: asked.get('theme') ?? 'light', text_size: Number(asked.get('text') ?? 100) };

/** `refuse=today,find` refuses these commands. */
const refuse = () => {
  throw refusal(
    'damaged',
    'The file of this caseload is damaged.',
    'Restore the newest backup; nothing was changed.',
  );
};
const replies = Object.fromEntries((asked.get('refuse') ?? '').split(',').map((name) => [name, refuse]));
const unhealthy = {
  healthy: false,
  findings: ['A page of the file was replaced since it was last used.'],
  records: { person: 211 },
  content_hash: '5c1e90d1f6a8',
  merge_hash: '9a02b7ce11d6',
  commits: 18_204,
};
if (asked.has('unhealthy')) replies.check_store = () => unhealthy;

const backend = createFakeBackend({
  replies,
  phase: asked.get('phase') ?? 'unlocked',
  empty: asked.has('empty'),
  resumed: asked.has('resumed'),
  alarm: ALARMS[asked.get('alarm')],
  vocabularies,
  urgent,
  state: { appearance, demo: asked.has('demo'), notices: asked.has('notices') ? NOTICES : [] },
});
window.__TAURI_INTERNALS__ = { invoke: backend };
await import('/app.js');
