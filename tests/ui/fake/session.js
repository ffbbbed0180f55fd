// Set-up, unlocking, covers, backups and settings of the invented caseload.

export const PASSPHRASE = 'orchard velvet tidal compass';
export const PIN = '2580';
const KEY = [
  'AGE7Q',
  'M4XT2',
  'PLR8D',
  '0VKJE',
  'WZ5NC',
  'H3SUA',
  'Y9FTG',
  'B6QMD',
  'R2LXK',
  'JC8WP',
  'TE7NV',
  'S4DHA',
];
const refuse = (code, message, advice = '', problems = []) => {
  throw { code, message, advice, problems };
};

const BACKUPS = [
  { token: 'b1', made_at: '2026-11-24T07:58:00Z', reason: 'daily', size: 4_718_592 },
  { token: 'b2', made_at: '2026-11-23T08:04:00Z', reason: 'daily', size: 4_702_208 },
  { token: 'b3', made_at: '2026-11-19T15:31:00Z', reason: 'import', size: 4_489_216 },
  { token: 'b4', made_at: '2026-10-30T16:12:00Z', reason: 'asked', size: 4_100_096 },
];

export function session(world) {
  const settings = {
    store_name: 'Poplar and Bow',
    worker: 'Priya Shah',
    appearance: { theme: 'system', text_size: 100 },
    idle_minutes: 5,
    agreed_capacity: 60,
    first_minutes: 60,
    later_minutes: 45,
  };
  const backups = [...BACKUPS];
  let tries = 3;
  let hidden = false;

  const state = () => ({
    phase: world.phase,
    store_name: world.phase === 'new' ? '' : settings.store_name,
    stores: stores(world.phase),
    demo: false,
    notices: [],
    clock: world.phase === 'clock-question' ? clock() : null,
    recovery: world.phase === 'confirm-recovery' ? { groups: KEY, ask: [3, 8] } : null,
    appearance: settings.appearance,
    idle_minutes: settings.idle_minutes,
    cover_tries_left: world.phase === 'covered' ? tries : null,
    names_hidden: hidden && world.phase !== 'locked',
    ...world.state,
  });

  const to = (phase) => {
    world.phase = phase;
    return state();
  };

  const kept = (saved_as = '') => ({ backups, saved_as });

  return {
    session_state: state,
    suggest_passphrase: () => ({ passphrase: PASSPHRASE }),
    check_passphrase: ({ passphrase }) => strength(passphrase),
    choose_folder: () => to('locked'),
    select_store: ({ token }) => to(token ? 'locked' : 'new'),
    begin_set_up({ name, worker, passphrase }) {
      const problems = [
        !name.trim() && {
          field: 'name',
          message: 'Give the caseload a name, for example the area you cover.',
        },
        !worker.trim() && { field: 'worker', message: 'Enter your own name.' },
        !strength(passphrase).strong && { field: 'passphrase', message: 'Use at least four random words.' },
      ].filter(Boolean);
      if (problems.length) refuse('invalid', 'The caseload was not made.', 'Mend what is marked.', problems);
      settings.store_name = name;
      return to('confirm-recovery');
    },
    confirm_recovery_key({ groups }) {
      if (groups.join() !== 'PLR8D,B6QMD')
        refuse(
          'wrong-recovery-key',
          'Those groups are not the ones of this key.',
          'Compare them with your paper, letter by letter.',
        );
      return to('unlocked');
    },
    unlock({ passphrase }) {
      if (passphrase !== PASSPHRASE)
        refuse(
          'wrong-passphrase',
          'That passphrase does not open this caseload.',
          'Check the words and the spaces between them, and that Caps Lock is off.',
        );
      return to('unlocked');
    },
    answer_clock: ({ clock_is_right: right }) => to(right ? 'unlocked' : 'locked'),
    recover({ recovery_key: key }) {
      if (key.replace(/[\s-]/g, '').toUpperCase() !== KEY.join(''))
        refuse(
          'wrong-recovery-key',
          'That is not the recovery key of this caseload.',
          'Compare it with your paper, group by group.',
        );
      return to('unlocked');
    },
    choose_backup: () => ({ token: 'picked', name: 'poplar-and-bow-2026-11-20.doorstep-backup' }),
    restore_backup: () => to('unlocked'),
    lock: () => to('locked'),
    keep_awake: () => ({}),
    copy_words: () => ({}),
    hide_names({ on }) {
      hidden = on;
      return state();
    },
    set_cover_pin: () => ({}),
    cover: () => to('covered'),
    lift_cover({ pin }) {
      if (pin === PIN) return to('unlocked');
      tries -= 1;
      if (tries === 0) return to('locked');
      return refuse(
        'wrong-pin',
        'That is not the PIN.',
        `${tries} more ${tries === 1 ? 'try' : 'tries'}, then Doorstep locks.`,
      );
    },
    change_passphrase({ current }) {
      if (current !== PASSPHRASE)
        refuse('wrong-passphrase', 'That is not the passphrase in use.', 'Type the one you unlock with now.');
      return {};
    },
    list_backups: () => kept(),
    back_up_now() {
      backups.unshift({
        token: `b${backups.length + 1}`,
        made_at: '2026-11-24T09:12:00Z',
        reason: 'asked',
        size: 4_720_640,
      });
      return kept();
    },
    save_backup_as: () => kept('poplar-and-bow-2026-11-24.doorstep-backup'),
    check_store: health,
    settings: () => settings,
    save_settings(request) {
      if (request.idle_minutes < 1 || request.idle_minutes > 60)
        refuse('invalid', 'The settings were not kept.', 'Mend what is marked.', [
          { field: 'idle_minutes', message: 'Choose between 1 and 60 minutes.' },
        ]);
      Object.assign(settings, request);
      return settings;
    },
  };
}

function stores(phase) {
  const both = [
    { token: 's1', name: 'Poplar and Bow', current: phase !== 'new' },
    { token: 's2', name: 'Holiday cover, Stepney', current: false },
  ];
  return phase === 'new' ? [] : both;
}

const clock = () => ({
  direction: 'behind',
  now: 'Friday 2 January 2026, 00:04',
  last: 'Tuesday 24 November 2026, 09:12',
});

function strength(passphrase) {
  const words = passphrase
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 2).length;
  const score = Math.min(4, words);
  return {
    strong: score >= 4,
    score,
    advice: score >= 4 ? 'Strong.' : 'Use at least four words that have nothing to do with each other.',
  };
}

const health = () => ({
  healthy: true,
  findings: [
    'Every page of the file is whole.',
    'Every record matches its running sum.',
    'The audit chain is unbroken, 18,204 entries.',
    'The file is the newest this laptop has seen.',
  ],
  records: {
    person: 211,
    referral: 224,
    contact: 1842,
    appointment: 903,
    task: 386,
    place: 230,
    relation: 175,
    scheme: 2,
  },
  content_hash: '5c1e90d1f6a8427ab1d9c03f4e77',
  merge_hash: '9a02b7ce11d64f0c8e5d7b3a2210',
  commits: 18_204,
});
