/** How Doorstep looks, when it locks, what was agreed, and what is kept beside the caseload. */
import { render } from '../../lib/html.js';
import { focusFirst, focusOn } from '../../lib/focus.js';
import { wear } from '../../lib/appearance.js';
import { openChangePassphrase } from './passphrase-dialog.js';
import { openHealth } from './health-dialog.js';
import { calendarActs } from './calendar-acts.js';
import { page } from './page.js';
import { asTyped, changed, savedAsWords } from './logic.js';
import { askWording } from './texts.js';

/** @type {import('../../view.d.ts').Mount} */
export function mount(root, { api, params, session, toast, announce, act }) {
  /** @type {any} */
  const view = {
    kept: null,
    now: null,
    backups: null,
    calendars: null,
    schemes: [],
    wordings: [],
    error: null,
    trouble: null,
    busy: '',
    calendarBusy: false,
    urgent: null,
    own: null,
    urgent_error: null,
  };

  const acts = {
    again: load,
    wear: (appearance) => keep({ ...view.kept, appearance }, { appearance }, () => wear(appearance)),
    set(key, value) {
      view.now = { ...view.now, [key]: value };
      draw();
    },
    save: (event) => {
      event?.preventDefault();
      if (changed(view)) keepFields(() => toast({ message: 'Settings kept.' }));
    },
    passphrase: () => openChangePassphrase({ api, toast }),
    backUp: () =>
      long('back-up', api.back_up_now, () => toast({ message: 'A backup was made and checked.' })),
    saveAs: () =>
      long(
        'save-as',
        api.save_backup_as,
        ({ saved_as: name }) => name && toast({ message: savedAsWords(name) }),
      ),
    check,
    ...calendarActs({ api, toast, view, draw }),
    urgent: () => act('urgent'),
    saveUrgent,
    async wording(wording) {
      const keep = (request) => api.save_wording(request).then(({ wordings }) => (view.wordings = wordings));
      if (await askWording(wording, keep)) toast({ message: 'The words are kept.' });
      draw();
    },
    setUrgent(change) {
      view.own = { ...view.own, ...change };
      draw();
    },
    keys: () => act('keys'),
    cover: () => act('cover'),
  };

  async function load() {
    try {
      const [settings, { backups }, { schemes }, calendars, urgent, { wordings }] = await Promise.all([
        api.settings(),
        api.list_backups(),
        api.list_schemes(),
        api.list_calendars(),
        api.urgent_help(),
        api.wordings(),
      ]);
      Object.assign(view, { kept: settings, now: settings, backups, schemes, calendars, wordings });
      view.trouble = null;
      takeUrgent(urgent);
    } catch (error) {
      view.trouble = error;
    }
    draw();
    if (params.part) root.querySelector(`#${CSS.escape(params.part)}`)?.scrollIntoView();
    focusFirst(root);
  }

  /** `changes` are what of the fields is settled by it. */
  async function keep(settings, changes, then) {
    try {
      await api.save_settings(settings);
      Object.assign(view, { kept: settings, now: { ...view.now, ...changes }, error: null });
      then();
      session.refresh().catch(() => {});
    } catch (error) {
      view.error = error;
    }
    draw();
    focusOn(root, '.error-summary');
  }

  /** @param {any} urgent as the desk gave it */
  function takeUrgent(urgent) {
    const numbers = Object.fromEntries(urgent.local.map(({ code, number }) => [code, number]));
    Object.assign(view, { urgent, own: { numbers, checked_on: urgent.checked_on }, urgent_error: null });
  }

  /** Kept by a button of its own: it lies outside the caseload. */
  async function saveUrgent(event) {
    event.preventDefault();
    try {
      takeUrgent(await api.save_urgent_help(view.own));
      toast({ message: 'Kept. Urgent help shows these numbers, locked or not.' });
    } catch (error) {
      view.urgent_error = error;
    }
    draw();
    focusOn(root, '#urgent-help .error-summary');
  }

  function keepFields(then) {
    const settings = asTyped(view.now);
    return keep(settings, settings, then);
  }

  /** Work that takes a while: its button says so. */
  async function long(name, ask, then) {
    if (view.busy) return;
    view.busy = name;
    draw();
    try {
      const reply = await ask();
      view.backups = reply.backups;
      then(reply);
    } catch (error) {
      toast({ message: error.message, advice: error.advice, tone: 'red' });
    }
    view.busy = '';
    draw();
  }

  async function check() {
    view.busy = 'check';
    draw();
    try {
      await openHealth(await api.check_store());
    } catch (error) {
      toast({ message: error.message, advice: error.advice, tone: 'red' });
    }
    view.busy = '';
    draw();
    announce('');
  }

  function draw() {
    if (root.isConnected) render(page(view, acts), root);
  }

  draw();
  load();
  return { update: load, acts: { save: acts.save } };
}
