// Every screen in each of its states: how the preview is opened, and what is done in it.

const key = (init) =>
  `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...${JSON.stringify(init)} }))`;
const click = (selector) => `document.querySelector(${JSON.stringify(selector)}).click()`;
const type = (
  selector,
  words,
) => `(() => { const field = document.querySelector(${JSON.stringify(selector)}); field.value = ${JSON.stringify(words)};
  field.dispatchEvent(new Event('input', { bubbles: true })); field.dispatchEvent(new Event('change', { bubbles: true })); })()`;

export const SCENES = [
  { name: 'set-up', query: 'phase=new' },
  { name: 'set-up-error', query: 'phase=new', steps: [click('form .button-primary')] },
  { name: 'recovery-key', query: 'phase=confirm-recovery' },
  { name: 'unlock', query: 'phase=locked' },
  {
    name: 'unlock-wrong',
    query: 'phase=locked',
    steps: [type('#passphrase', 'not this'), click('form .button-primary')],
  },
  { name: 'recover', query: 'phase=locked', path: '/recover' },
  { name: 'restore', query: 'phase=locked', path: '/restore' },
  {
    name: 'restore-key',
    query: 'phase=new',
    path: '/restore',
    steps: [click('.restore-file button'), click('[value=key]')],
  },
  { name: 'clock', query: 'phase=clock-question' },
  { name: 'cover', query: 'phase=covered' },
  { name: 'cover-pin', query: 'phase=covered', steps: [key({ key: '2' })] },
  { name: 'settings', path: '/settings' },
  { name: 'settings-backups', path: '/settings/backups' },
  { name: 'settings-passphrase', path: '/settings', steps: [click('#safety button')] },
  { name: 'settings-check', path: '/settings', steps: [click('#backups .button:last-child')] },
  { name: 'settings-calendars', path: '/settings/calendars' },
  {
    name: 'settings-calendar-report',
    path: '/settings/calendars',
    steps: [click('#calendars .settings-acts .button')],
  },
  {
    name: 'settings-take-along',
    path: '/settings/calendars',
    steps: [click('#calendars .settings-acts .button + .button')],
  },
  { name: 'notices', path: '/settings', query: 'notices=1' },
  { name: 'keys', path: '/settings', steps: [key({ key: 'F1' })] },
  { name: 'quick-note', path: '/settings', steps: [key({ key: 'j', ctrlKey: true })] },
  { name: 'cover-dialog', path: '/settings', steps: [key({ key: 'L', ctrlKey: true, shiftKey: true })] },
  { name: 'today', path: '/today' },
  { name: 'today-empty', path: '/today', query: 'empty=1' },
  { name: 'today-private', path: '/today', steps: [key({ key: 'F9' })] },
  { name: 'people', path: '/people' },
  { name: 'people-empty', path: '/people', query: 'empty=1' },
  { name: 'people-private', path: '/people', steps: [key({ key: 'F9' })] },
  { name: 'person', path: '/person/p-oneill' },
  { name: 'person-empty', path: '/person/p-oneill', query: 'empty=1' },
  { name: 'person-private', path: '/person/p-oneill', steps: [key({ key: 'F9' })] },
  { name: 'add-person', path: '/add-person' },
  { name: 'find', path: '/find', steps: [type('#find-box', 'allot')] },
  { name: 'import', path: '/import' },
  ...['today', 'people', 'settings', 'import'].map((place) => ({
    name: `${place}-lost`,
    path: `/${place}`,
    query: 'refuse=today,list_people,settings,choose_spreadsheet',
    steps: place === 'import' ? [click('.button-primary')] : [],
  })),
  { name: 'find-lost', path: '/find', query: 'refuse=find', steps: [type('#find-box', 'allot')] },
  {
    name: 'settings-error-toast',
    path: '/settings',
    query: 'refuse=back_up_now',
    steps: [click('#backups .button')],
  },
  {
    name: 'settings-unhealthy',
    path: '/settings',
    query: 'unhealthy=1',
    steps: [click('#backups .button:last-child')],
  },
  { name: 'concern-new', path: '/concern/new' },
  {
    name: 'concern-danger',
    path: '/concern/new?person=p-oneill',
    steps: [click('#field-danger-now [value=yes]')],
  },
  {
    name: 'concern-told',
    path: '/concern/new?person=p-oneill',
    steps: [key({ code: 'KeyT', altKey: true })],
  },
  { name: 'concern-saved', path: '/concern/k1' },
  { name: 'concern-visit', path: '/concern/new?person=p-oneill', query: 'phase=visiting' },
  { name: 'concerns', path: '/concerns' },
  { name: 'concerns-empty', path: '/concerns', query: 'empty=1' },
  { name: 'today-sign', path: '/today', steps: [key({ key: 'F4' })] },
  { name: 'urgent', path: '/today', steps: [key({ key: 'F7' })] },
  { name: 'urgent-locked', query: 'phase=locked', steps: [key({ key: 'F7' })] },
  { name: 'settings-urgent', path: '/settings/urgent-help' },
];
