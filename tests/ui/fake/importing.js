// A spreadsheet of 300 rows, 20 of which cannot be taken as they are.

const choice = (code, words) => ({ code, words, group: '' });

const SHEET = {
  token: 'sheet',
  name: 'caseload autumn.xlsx',
  columns: [
    { heading: 'First name', guess: 'given' },
    { heading: 'Surname', guess: 'family' },
    { heading: 'DOB', guess: 'born' },
    { heading: 'NHS no.', guess: 'nhs_number' },
    { heading: 'Mobile', guess: 'phone' },
    { heading: 'Post code', guess: 'postcode' },
    { heading: 'Date in', guess: 'received_on' },
    { heading: 'RAG', guess: '' },
  ],
  sample: [
    ['Margaret', 'O’Neill', '03/02/1948', '943 476 5919', '07700 900214', 'E3 4PT', '02/09/2026', 'G'],
    ['Alan', 'Pryce', '1963', '', '07700 900877', 'e3 2aa', '5 Nov 26', 'A'],
    ['Rosa', 'Lindqvist', '31/02/1942', '', '020 7946 0133', 'E3 5', '24.10.2026', 'R'],
  ],
  rows: 300,
  targets: [
    choice('given', 'Given name'),
    choice('family', 'Family name'),
    choice('known_as', 'Known as'),
    choice('born', 'Birth date'),
    choice('nhs_number', 'NHS number'),
    choice('phone', 'Phone'),
    choice('postcode', 'Postcode'),
    choice('address', 'Address'),
    choice('received_on', 'Referral received on'),
    choice('status', 'Status'),
    choice('reason', 'Reason'),
    choice('notes', 'Notes'),
  ],
};

const report = (done) => ({
  taken: 276,
  duplicates: [
    {
      row: 2,
      name: 'Margaret O’Neill',
      like: 'Margaret O’Neill',
      reasons: ['same NHS number', 'same birth date'],
    },
    {
      row: 114,
      name: 'M. ONeil',
      like: 'row 2, Margaret O’Neill',
      reasons: ['name sounds alike', 'same postcode'],
    },
    { row: 187, name: 'Ines Perreira', like: 'Ines Pereira', reasons: ['name sounds alike', 'same phone'] },
    { row: 240, name: 'Tom Reilly', like: 'Thomas Reilly', reasons: ['same birth date'] },
  ],
  refused: Array.from({ length: 20 }, (_, index) => ({
    row: 12 + index * 14,
    column: index % 2 ? 'Surname' : 'Mobile',
    why:
      index % 2
        ? 'There is no name in this row. Enter at least one name.'
        : 'There is no way to reach or find this person. Enter a phone, an address or where they can be found.',
  })),
  doubtful: [
    { row: 4, column: 'DOB', why: '31/02/1942 is not a day. The birth date is left empty.' },
    { row: 57, column: 'NHS no.', why: 'The last digit does not fit the others. The number is left out.' },
  ],
  preview: [
    ['Alan Pryce', '1963', 'E3 2AA', '07700 900877', 'Waiting'],
    ['Rosa Lindqvist', '', 'E3 5', '020 7946 0133', 'Waiting'],
  ],
  lasting: false,
  done,
  undo: done ? 99 : null,
});

export function importing() {
  return {
    choose_spreadsheet: () => SHEET,
    preview_import: () => report(false),
    run_import: () => report(true),
  };
}
