// Concerns of the invented caseload, and the card of urgent help as it is shipped.

export const LOOK_AT = [
  {
    words: 'Concern recorded 23 Nov, open',
    kind: 'concern',
    sensitive: true,
    review: 'nobody told yet',
    concern: 'k1',
  },
];

const GROUPS = {
  danger: { now: 'no', done: '' },
  seen: { at: '2026-11-23T14:10:00Z', place: 'at home', words: 'Bruises on both wrists, about a day old.' },
  said: { words: 'He was cross about the money again.' },
  about: { words: '' },
  told: {
    t1: {
      who: 'Safeguarding lead',
      how: 'phone',
      at: '2026-11-23T15:05:00Z',
      words: 'Will ring the council.',
    },
  },
  decision: {
    words: 'The lead refers to adult social care today.',
    why: 'It is the second time in a month.',
  },
  wishes: { agreed: 'yes', words: 'As long as he does not hear that it was me.' },
};

const line = (id, person, name, on_words, state_words, unfinished) => ({
  id,
  person,
  name,
  on: '2026-11-23',
  on_words,
  state_words,
  unfinished,
});

export function concerns(world) {
  const own = { numbers: { lead: '020 7946 0101' }, checked_on: '' };
  const card = world.urgent ?? { numbers: [], local: [], steps: [], version: '' };

  const help = () => ({
    version: card.version,
    numbers: card.numbers.map(({ source, checked_on: day, ...rest }) => ({
      ...rest,
      source_words: day ? `${source}, compared 25 Nov` : `${source}, check before use`,
    })),
    local: card.local.map(({ code, name }) => ({ code, name, number: own.numbers[code] ?? '' })),
    steps: card.steps,
    checked_on: own.checked_on,
    checked_words: own.checked_on ? 'Checked 24 Nov.' : 'Nobody has checked these numbers here yet.',
    stale: !own.checked_on,
  });

  return {
    urgent_help: help,
    save_urgent_help(request) {
      Object.assign(own, request);
      return help();
    },
    open_concern: ({ id = '', person = '', draft = '', fresh = false }) => {
      const kept = fresh ? null : world.drafts.find(({ key }) => key === (id ? `concern:${id}` : draft));
      const whose = kept?.person ?? (id ? 'p-oneill' : person);
      return {
        id,
        version: id && 'v1',
        person: whose ?? '',
        name: whose ? 'Margaret O’Neill' : '',
        groups: id ? GROUPS : { seen: { at: '2026-11-24T09:12:00Z' } },
        draft: kept?.own ?? null,
        draft_key: kept?.key ?? '',
        state_words: id ? 'Recorded 23 Nov, open' : '',
        conflicts: [],
        now: '2026-11-24T09:12:00Z',
        visiting: world.phase === 'visiting',
      };
    },
    list_concerns: () =>
      world.empty
        ? { open: [], settled: [] }
        : {
            open: [
              line('k1', 'p-oneill', 'Margaret O’Neill', '23 Nov', 'nobody told yet', true),
              line('k2', null, '', '20 Nov', 'told', false),
            ],
            settled: [line('k3', 'p-demir', 'Yusuf Demir', '3 Mar', 'settled 9 Apr', false)],
          },
    keep_concern({ key, person, values }) {
      world.drafts = world.drafts.filter((kept) => kept.key !== key);
      if (values) {
        const kept = {
          key,
          title: 'Something kept',
          person,
          saved_words: 'just now',
          values: {},
          own: values,
        };
        world.drafts = [kept, ...world.drafts];
      }
      return {};
    },
    save_concern({ id, draft }) {
      world.drafts = world.drafts.filter((kept) => kept.key !== draft);
      return { id: id || 'k9', undo: 90, changed: ['today', 'person'] };
    },
  };
}
