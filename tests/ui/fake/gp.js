// What waits for the GP record, in two practices, in every state.

const CODES = {
  name: 'The two national codes',
  source: 'Published openly by NHS England. Compared with it on 24 November 2026.',
  lines: [
    '871731000000106 Referral to social prescribing service (SNOMED CT)',
    '871711000000103 Social prescribing declined (SNOMED CT)',
  ],
  own: false,
};

const TEXT = `Social prescribing link worker, Sam Rivers
12 November 2026: home visit, 50 minutes.
Needs: loneliness and isolation, bereavement.
Next appointment: 24 November 2026, 09:30, home visit.`;
const CODE = 'Code: 871731000000106 Referral to social prescribing service (SNOMED CT)';

const entry = (fields) => ({
  kind: 'contact',
  person: 'p-oneill',
  nhs_number: '943 476 5919',
  text: TEXT,
  code: '',
  telling: 'yes',
  notice: '',
  warnings: [],
  words: '',
  offers: ['Ring the allotment society about an easier plot'],
  referral: 'r1',
  entered: '',
  ...fields,
});

const ENTRIES = [
  entry({
    id: 'c1',
    name: 'Margaret O’Neill',
    what: 'Home visit, 12 Nov',
    code: '871731000000106',
    text: `${TEXT}\n${CODE}`,
  }),
  entry({
    id: 'c2',
    name: 'Kwame Mensah',
    person: 'p-mensah',
    what: 'Phone, 17 Nov',
    telling: 'only-code',
    code: '871731000000106',
    text: CODE,
    notice: 'The GP may not be told, so only the code goes.',
  }),
  entry({
    id: 'c3',
    name: 'Alan Pryce',
    person: 'p-pryce',
    what: 'Phone, 19 Nov',
    telling: 'ask-first',
    text: '',
    notice: 'Nobody asked yet whether the GP may be told. Ask them first.',
  }),
];

const person = (name, waiting, next = '') => ({
  person: 'p-oneill',
  name,
  born: '3 February 1948',
  nhs_number: '943 476 5919',
  last_seen: '12 days ago',
  next,
  waiting,
});

export function gpRecord(world) {
  const practices = () =>
    world.empty
      ? []
      : [
          {
            name: 'Stroudley Walk Practice',
            waiting: ENTRIES.slice(0, 2),
            people: [person('O’Neill, Margaret', 1, 'today, 09:30'), person('Mensah, Kwame', 1)],
          },
          { name: '', waiting: ENTRIES.slice(2), people: [person('Pryce, Alan', 1, 'today, 11:20')] },
        ];
  const textOf = ({ id, words }) => {
    const found = ENTRIES.find((each) => each.id === id) ?? ENTRIES[0];
    const warnings = /sue/i.test(words ?? '')
      ? ['“sue” is someone around them. Leave other people out, unless they agreed.']
      : [];
    const text = found.text.replace('\nNext', `\n${words ?? ''}\nNext`).replace('\n\n', '\n');
    return { ...found, text: words ? text : found.text, words: words ?? '', warnings };
  };
  return {
    /** @param {{practice: string | null}} request */
    gp_record: ({ practice }) => ({
      practices: practices().filter(({ name }) => practice === null || name === practice),
      names: practices().map(({ name }) => name),
      shown_words: '',
      total: world.empty ? 0 : 3,
      since: '2026-11-10',
      since_words: '10 November 2026',
      as_at: '24 November 2026',
      codes: CODES,
    }),
    gp_text: textOf,
    save_gp_since: () => ({}),
    install_code_map: () => CODES,
    remove_code_map: () => CODES,
  };
}
