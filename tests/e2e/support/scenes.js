/** Every screen in its states, in the order in which a newcomer and a practised worker come upon them. */
import { join } from 'node:path';
import { forms } from '../../../ui/forms/index.js';
import { INVENTED } from './demo.js';
import { until } from './driver.js';
import { addPerson, ask, goTo, recoveryKey, typeBack, unlock } from './steps.js';

const LONG = 400 * 86_400_000;
const PIN = '2580';

/** Goes to an address and waits for what shows that it is there. */
const at = (path, sign) => async (app) => {
  await goTo(app, path);
  await app.control(sign);
};

/** A scene after another in the same place. */
const then =
  (...steps) =>
  async (app) => {
    for (const step of steps) await step(app);
  };
const press = (chord, sign) => async (app) => {
  await app.press(chord);
  await app.control(sign);
};
const click = (name, sign) => async (app) => {
  await app.click(name);
  await app.control(sign);
};
const fill = (name, words) => (app) => app.fill(name, words);
const sees = (words) => (app) => app.sees(words);

/** From nothing to a locked caseload with nobody in it. */
export const newcomer = [
  { route: '/set-up', state: 'empty', reach: at('/set-up', 'Make the caseload') },
  { route: '/set-up', state: 'error', reach: click('Make the caseload', '.error-summary') },
  { route: '/restore', state: 'empty', reach: at('/restore', 'Choose the file…') },
  { route: '/restore', state: 'a file and a key', reach: chooseBackup },
  { route: '/restore', state: 'error', reach: click('Restore', '.error-summary') },
  { route: '/set-up', state: 'the recovery key', reach: makeCaseload },
  { route: '/set-up', state: 'typing it back', reach: click('I have it on paper', 'Finish') },
  { route: '/set-up', state: 'typed back wrong', reach: click('Finish', '.error-summary') },
  { route: '/today', state: 'empty', reach: finishSetUp },
  {
    route: '/people',
    state: 'empty',
    reach: then(at('/people', 'Search people'), sees('Nobody is on the caseload')),
  },
  { route: '/diary', state: 'empty', reach: then(at('/diary', '.diary-days'), sees('free')) },
  { route: '/find', state: 'nothing found', reach: findNothing },
  { route: '/import', state: 'empty', reach: at('/import', 'Choose a file…') },
  { route: '/import', state: 'error', reach: chooseWrongFile },
  { route: '/add-person', state: 'empty', reach: at('/add-person', 'Add the person') },
  { route: '/add-person', state: 'error', reach: click('Add the person', '.error-summary') },
  { route: '/person/:id', state: 'nothing happened yet', reach: addOne },
  { route: '/settings', state: 'empty', reach: at('/settings', 'Keep settings') },
  { route: '/concerns', state: 'empty', reach: at('/concerns', 'Record a concern') },
  {
    route: '/settings/:part',
    state: 'urgent help refused',
    reach: then(
      at('/settings/urgent-help', 'Keep numbers'),
      fill('Safeguarding lead', 'Karen'),
      click('Keep numbers', '.error-summary'),
    ),
  },
  { route: '/settings', state: 'dialog: keys', dialog: 'Keys', reach: press('F1', '.dialog-head') },
  {
    route: '/settings',
    state: 'dialog: quick note',
    dialog: 'Quick note',
    reach: then(escape, press('Control+j', '#quick-note')),
  },
  {
    route: '/settings',
    state: 'dialog: passphrase',
    dialog: 'Change the passphrase',
    reach: then(escape, click('Change…', '#current-passphrase')),
  },
  {
    route: '/settings',
    state: 'dialog: passphrase refused',
    dialog: 'Change the passphrase',
    reach: click('Change the passphrase', '.error-summary'),
  },
  {
    route: '/settings',
    state: 'dialog: check',
    dialog: 'Nothing is wrong',
    reach: then(escape, click('Check the file', '.settings-findings')),
  },
  {
    route: '/settings',
    state: 'dialog: cover',
    dialog: 'Cover the screen',
    reach: then(escape, click('Cover…', '#cover-pin')),
  },
  {
    route: '/settings',
    state: 'dialog: cover refused',
    dialog: 'Cover the screen',
    reach: click('Cover the screen', '.field-error'),
  },
  {
    route: '/cover',
    state: 'blank',
    reach: then(fill('PIN, 4 to 8 digits', PIN), click('Cover the screen', 'h1')),
  },
  { route: '/cover', state: 'asking', reach: press('0', '#pin') },
  { route: '/cover', state: 'wrong', reach: then(click('Go on', '#pin'), sees('That is not the PIN.')) },
  { route: '/unlock', state: 'empty', reach: lock },
  {
    route: '/unlock',
    state: 'error',
    reach: then((app) => unlock(app, 'not these words'), sees('does not open')),
  },
  { route: '/unlock', state: 'dialog: urgent help', reach: press('F7', '.urgent') },
  { route: '/recover', state: 'empty', reach: then(escape, at('/recover', 'Open with the key')) },
  { route: '/recover', state: 'error', reach: click('Open with the key', '.error-summary') },
  { route: '/restore', state: 'beside a caseload', reach: at('/restore', 'Choose the file…') },
];

/** A caseload of two years. */
export const practised = [
  { route: '/today', state: 'full', reach: at('/today', '.day-card') },
  {
    route: '/today',
    state: 'names hidden',
    reach: press('F9', 'Names hidden'),
  },
  {
    route: '/today',
    state: 'private notes open',
    reach: then(press('F9', 'Privacy'), press('F4', '.sign-words')),
  },
  { route: '/today', state: 'to write up and kept for you', reach: then(press('F4', 'h1'), keepNote) },
  {
    route: '/today',
    state: 'dialog: file a note',
    dialog: 'Whose note is it?',
    reach: click('File', '.file-people button'),
  },
  { route: '/today', state: 'dialog: running late', reach: then(escape, runLate) },
  {
    route: '/today',
    state: 'dialog: running late, texts',
    reach: then(click('Move', '.late-texts'), click('Code for the phone', '.phone-code')),
  },
  {
    route: '/today',
    state: 'dialog: the next day',
    reach: then(escape, click('Remind…', 'dialog[open] .lines')),
  },
  {
    route: '/today',
    state: 'dialog: texts',
    reach: then(click('dialog[open] .line .button', '.texts'), escape, escape),
  },
  { route: '/no-reply/:id', state: 'full', reach: nobodyOpens },
  {
    route: '/no-reply/:id',
    state: 'ticked',
    reach: click('.no-reply-step:last-child .tick', '#no-reply-told'),
  },
  {
    route: '/no-reply/:id',
    state: 'sent with what cannot be',
    reach: then(fill('Who was told', 'x'.repeat(20_100)), click('Save', '.error-summary')),
  },
  { route: '/no-reply/:id', state: 'error', reach: at('/no-reply/nobody', '.trouble') },
  { route: '/diary', state: 'full', reach: at('/diary', '.diary-appointment') },
  { route: '/diary', state: 'dialog: book', reach: press('b', 'dialog[open] [type=search]') },
  {
    route: '/diary',
    state: 'one day',
    reach: then(escape, at('/diary?show=day', '.diary-one .diary-appointment')),
  },
  {
    route: '/diary',
    state: 'error',
    reach: then(at('/diary?from=soon', '.trouble'), at('/diary', '.diary-appointment')),
  },
  { route: '/settings/week', state: 'full', reach: at('/settings/week', 'Keep the week') },
  {
    route: '/settings/week',
    state: 'error',
    reach: then(fill('Monday from', 'early'), click('Keep the week', '.error-summary')),
  },
  { route: '/people', state: 'full', reach: at('/people?status=all', '.people-table') },
  {
    route: '/people',
    state: 'nobody matches',
    reach: then(fill('Search people', 'zzzz'), sees('Nobody matches')),
  },
  { route: '/gp-record', state: 'full', reach: at('/gp-record', '.gp-line') },
  { route: '/gp-record', state: 'the codes', reach: click('.gp-codes summary', 'Install your own…') },
  { route: '/gp-record', state: 'dialog: since', reach: click('change', '#gp-since') },
  {
    route: '/gp-record',
    state: 'dialog: since refused',
    reach: then(fill('Since', 'some day'), click('Keep', 'dialog .error-summary')),
  },
  { route: '/activities', state: 'full', reach: then(escape, at('/activities', '.activities-kinds')) },
  { route: '/activities', state: 'empty', reach: at('/activities?month=2020-01', '.empty') },
  { route: '/activities', state: 'error', reach: at('/activities?month=never', '.trouble') },
  {
    route: '/activity/:id',
    state: 'full',
    reach: then(at('/activities', 'Library drop-in'), click('Library drop-in', '#register-find')),
  },
  {
    route: '/activity/:id',
    state: 'someone found',
    reach: then(fill('Find who came', 'a'), (app) => app.control('.register-found button')),
  },
  { route: '/claims', state: 'full', reach: at('/claims', '.claims-table') },
  { route: '/claims', state: 'empty', reach: at('/claims?month=2020-01', '.empty') },
  { route: '/person/:id', state: 'full', reach: onPerson() },
  { route: '/person/:id', state: 'the recorder unfolded', reach: unfoldRecorder },
  { route: '/person/:id', state: 'recorder refused', reach: refuseRecorder },
  { route: '/person/:id', state: 'menu', reach: click('More', '[role=menuitem]') },
  {
    route: '/person/:id',
    state: 'dialog: move on',
    dialog: 'Move the referral on',
    reach: click('.person-chips .chip-button', 'dialog[open] [name=ask-status]'),
  },
  {
    route: '/person/:id',
    state: 'dialog: moved',
    dialog: 'A new address',
    reach: then(escape, click('More', 'Moved house'), click('Moved house', '#ask-address')),
  },
  {
    route: '/person/:id',
    state: 'dialog: died',
    dialog: 'Died',
    reach: then(escape, click('More', 'Died'), click('Died', '#ask-told_by')),
  },
  {
    route: '/person/:id',
    state: 'dialog: died refused',
    dialog: 'Died',
    reach: then(fill('#ask-on', '31 February'), click('Record the death', '#ask-on-error')),
  },
  {
    route: '/person/:id',
    state: 'dialog: cancel an appointment',
    dialog: 'Cancel the appointment',
    reach: then(escape, click('cancel', '[name=ask-outcome]')),
  },
  {
    route: '/person/:id',
    state: 'dialog: delete',
    dialog: 'Delete this person',
    reach: then(escape, click('More', 'Delete'), click('Delete', '.button-danger')),
  },
  { route: '/person/:id', state: 'error', reach: then(escape, at('/person/nobody', '.trouble')) },
  { route: '/person/:id/:part', state: 'full', reach: onPerson('/story') },
  ...Object.keys(forms).flatMap((kind) => [
    { route: '/form/:kind/:id', state: `new ${kind}`, reach: at(`/form/${kind}/new`, 'Save') },
    { route: '/form/:kind/:id', state: `new ${kind}, sent empty`, reach: sendEmpty },
  ]),
  { route: '/form/:kind/:id', state: 'person, full', reach: editPerson },
  { route: '/form/:kind/:id', state: 'person, everything unfolded', reach: unfoldForm },
  {
    route: '/form/:kind/:id',
    state: 'dialog: discard the draft',
    dialog: 'Discard the draft?',
    reach: click('Discard the draft', '.button-danger'),
  },
  ...['place', 'relation', 'referral', 'contact', 'appointment', 'task', 'scheme'].map((kind) => ({
    route: '/form/:kind/:id',
    state: `${kind}, full`,
    reach: then(escape, editOne(kind)),
  })),
  {
    route: '/form/:kind/:id',
    state: 'dialog: delete',
    dialog: 'Delete this',
    reach: click('Delete', '.button-danger'),
  },
  { route: '/form/:kind/:id', state: 'changed meanwhile', reach: then(escape, changeMeanwhile) },
  { route: '/person/:id', state: 'died', reach: onSomeoneWhoDied },
  { route: '/form/:kind/:id', state: 'error', reach: at('/form/person/nobody', '.trouble') },
  { route: '/add-person', state: 'alike', reach: addSomeoneAlike },
  { route: '/import', state: 'columns', reach: chooseSpreadsheet },
  {
    route: '/import',
    state: 'two columns taken as the same',
    reach: then(takeTwice, sees('are taken as the same thing')),
  },
  {
    route: '/import',
    state: 'check',
    reach: then(chooseSpreadsheet, click('Check the rows', 'Back to the columns')),
  },
  { route: '/import', state: 'done', reach: click('Take in', 'Show the people') },
  { route: '/find', state: 'full', reach: findSomething },
  { route: '/concern/:id', state: 'new, of nobody', reach: at('/concern/new', '.concern-nobody') },
  {
    route: '/concern/:id',
    state: 'danger now',
    reach: click('#field-danger-now [value=yes]', '.concern-danger'),
  },
  { route: '/concern/:id', state: 'sent empty', reach: click('Save', '.error-summary') },
  { route: '/concern/:id', state: 'told now', reach: press('Alt+t', '.concern-told-by') },
  { route: '/concern/:id', state: 'dialog: whose', reach: click('Whose is it…', '.file-people') },
  {
    route: '/concern/:id',
    state: 'dialog: discard',
    reach: then(escape, click('Discard', 'dialog .button-danger')),
  },
  { route: '/concern/:id', state: 'error', reach: then(escape, at('/concern/nobody', '.trouble')) },
  { route: '/concerns', state: 'full', reach: at('/concerns', '.concern-list') },
  { route: '/concern/:id', state: 'saved', reach: click('.concern-list .line a', '.concern-head .chip') },
  {
    route: '/concerns',
    state: 'dialog: urgent help',
    reach: then(at('/concerns', '.concern-list'), press('F7', '.urgent')),
  },
  { route: '/settings', state: 'full', reach: then(escape, at('/settings', 'Keep settings')) },
  {
    route: '/settings',
    state: 'error',
    reach: then(fill('Lock when idle', '999'), click('Keep settings', '.error-summary')),
  },
  {
    route: '/settings',
    state: 'dialog: words of a text',
    reach: then(click('#texts .button', '#wording-words')),
  },
  {
    route: '/settings',
    state: 'dialog: words of a text refused',
    reach: then(
      fill('#wording-words', 'See you {tomorow}'),
      click('Keep these words', '.error-summary'),
      escape,
    ),
  },
  { route: '/settings/:part', state: 'full', reach: at('/settings/backups', 'Back up now') },
  { route: '/settings/:part', state: 'toast', reach: click('Back up now', '.toast') },
  { route: '/settings/:part', state: 'dialog: calendar report', reach: bringCalendar },
  { route: '/settings/:part', state: 'calendars', reach: click('Done', 'Bring again…') },
  {
    route: '/settings/:part',
    state: 'dialog: take along',
    reach: click('Take the diary along…', 'Choose where…'),
  },
  {
    route: '/settings/:part',
    state: 'dialog: forget',
    reach: then(escape, click('Forget…', '.button-danger')),
  },
  { route: '/settings/lone-working', state: 'full', reach: at('/settings/lone-working', 'Keep') },
  {
    route: '/settings/lone-working',
    state: 'error',
    reach: then(fill('Minutes after the planned end', '999'), click('Keep', '.error-summary')),
  },
  { route: '/before-visit/:id', state: 'full', reach: beforeTheDoor },
  {
    route: '/before-visit/:id',
    state: 'error',
    reach: then(fill('PIN for the cover', '12'), click('Start visit', '.error-summary')),
  },
  { route: '/before-visit/:id', state: 'gone', reach: at('/before-visit/nobody', '.trouble') },
  { route: '/visit', state: 'full', reach: then(beforeTheDoor, click('Start visit', '.visit')) },
  { route: '/visit', state: 'private notes open', reach: press('F4', '.visit-behind') },
  { route: '/visit', state: 'dialog: keys', reach: press('F1', '.dialog-head') },
  { route: '/visit', state: 'dialog: cover', reach: then(escape, click('Cover', '#cover-pin')) },
  { route: '/visit', state: 'written up', reach: then(escape, click('Save contact', '.visit-done')) },
  { route: '/visit', state: 'asked about after a lock', reach: lockAndBack },
  {
    route: '/today',
    state: 'a visit is under way',
    reach: click('Out, but keep the alarm watching', 'Back to the visit'),
  },
  { route: '/unlock', state: 'the alarm', reach: hoursLate },
  { route: '/clock', state: 'question', reach: yearsLater },
];

async function escape(app) {
  await app.press('Escape');
}

async function chooseBackup(app) {
  app.pick(join(process.cwd(), 'package.json'));
  await app.click('Choose the file…');
  await app.click('Its recovery key');
  await app.control('Recovery key');
}

async function makeCaseload(app) {
  await at('/set-up', 'Make the caseload')(app);
  await app.fill('Name of the caseload', 'Bow');
  await app.fill('Your name', 'Farah Quinn');
  await app.fill('Passphrase', 'orchard kettle marble sunday');
  await app.press('Enter');
  app.paper = await recoveryKey(app);
}

async function finishSetUp(app) {
  await typeBack(app, app.paper);
  await app.sees('Nothing booked');
}

async function findNothing(app) {
  await app.press('Control+k');
  await app.type('zzzz');
  await app.sees('Nobody and nothing written matches');
}

async function chooseWrongFile(app) {
  app.pick(join(process.cwd(), 'docs/pictures/today.png'));
  await app.click('Choose a file…');
  await app.control('.trouble');
}

async function bringCalendar(app) {
  app.pick(join(process.cwd(), 'tests/fixtures/work.ics'));
  await app.click('Bring a calendar…');
  await app.control('Done');
}

async function lock(app) {
  app.moveClock(3_600_000);
  await app.control('Unlock');
}

/** The next home visit of the day. */
async function beforeTheDoor(app) {
  await at('/today', 'Start visit')(app);
  await app.click('Start visit');
  await app.control('#visit-pin');
}

async function lockAndBack(app) {
  await app.press('Control+l');
  await app.control('Passphrase');
  await unlock(app, INVENTED);
  await app.control('Go on with the visit');
}

async function hoursLate(app) {
  app.moveClock(app.clock + 4 * 3_600_000);
  await app.control('I am safe');
}

async function yearsLater(app) {
  await app.click('I am safe');
  app.moveClock(LONG);
  await app.control('Unlock');
  await unlock(app, INVENTED);
  await app.sees('Is this the right time?');
}

/** Late in the visit that has just begun, so that all that comes after it moves. */
async function runLate(app) {
  await at('/today', 'Running late…')(app);
  await app.click('Running late…');
  await app.control('.late-day');
}

async function nobodyOpens(app) {
  const { appointments } = await ask(app, 'today', { on: '' });
  const visit = appointments.find(
    ({ channel, outcome }) => channel === 'home-visit' && outcome === 'planned',
  );
  await at(`/no-reply/${visit.id}`, '.no-reply-steps')(app);
}

function onPerson(part = '') {
  return async (app) => {
    const { appointments } = await ask(app, 'today', { on: '' });
    await at(`/person/${appointments[0].person}${part}`, '#recorder-note')(app);
  };
}

async function unfoldRecorder(app) {
  for (const more of ['More: With whom', 'More: How', 'More: What happened', '+ when', '+ follow-up']) {
    if (await app.has(more)) await app.click(more);
  }
  await app.control('#recorder-follow_up_on');
}

async function refuseRecorder(app) {
  await app.fill('#recorder-minutes', '9999');
  await app.click('Save contact');
  await app.control('.recorder .trouble');
}

/** Some kinds may be empty: then it is saved, and the form has been left. */
async function sendEmpty(app) {
  await app.click('Save');
  const left = () => app.page.run(() => !location.hash.startsWith('#/form/'));
  await until(async () => (await app.has('.error-summary')) || (await left()), 'it is refused or saved');
}

async function keepNote(app) {
  await ask(app, 'save_draft', { key: 'note:scene', values: { note: 'Ring the surgery about the letter' } });
  await at('/people', '.people-table')(app);
  await at('/today', '.draft-words')(app);
}

async function unfoldForm(app) {
  for (const more of ['+ How they live', '+ How they describe themselves', '+ Under 18']) {
    if (await app.has(more)) await app.click(more);
  }
  await app.click('Add a phone or email');
  await app.click('Add something to know');
  await app.sees('Draft kept', '.form-foot');
}

/** The first record of a kind that belongs to somebody of the day; a scheme belongs to nobody. */
function editOne(kind) {
  return async (app) => {
    const [id, person] = await firstOf(app, kind);
    await at(`/form/${kind}/${id}${person ? `?person=${person}` : ''}`, 'Delete')(app);
  };
}

async function firstOf(app, kind) {
  if (kind === 'scheme') return [(await ask(app, 'list_schemes')).schemes[0].code, ''];
  const { rows } = await ask(app, 'list_people', { status: 'active', limit: 200 });
  for (const { id: person } of rows) {
    const page = await ask(app, 'open_person', { id: person });
    const here = {
      place: page.places,
      relation: page.relations,
      referral: page.referrals,
      appointment: page.appointments,
      task: page.tasks,
    };
    const [found] = here[kind] ?? page.story.filter((item) => item.kind === kind);
    if (found) return [found.id, person];
  }
  throw new Error(`Nobody has a ${kind}.`);
}

/** What was typed here, and what was saved from elsewhere since. */
async function changeMeanwhile(app) {
  const [id, person] = await firstOf(app, 'task');
  await at(`/form/task/${id}?person=${person}`, 'Delete')(app);
  await app.fill('What is to be done', 'Ring her sister');
  await app.sees('Draft kept', '.form-foot');
  await at('/settings', 'Keep settings')(app);
  const { version, groups } = await ask(app, 'open_form', { kind: 'task', id, person });
  const what = { ...groups.what, words: 'Write to her sister' };
  await ask(app, 'save_record', { kind: 'task', id, version, person: '', groups: { what }, draft: '' });
  await at(`/form/task/${id}?person=${person}`, '.form-meanwhile')(app);
}

async function onSomeoneWhoDied(app) {
  const { rows } = await ask(app, 'list_people', { status: 'active', limit: 200 });
  const person = rows.at(-1).id;
  await ask(app, 'record_death', { person, on: '', told_by: '' });
  await at(`/person/${person}`, '.chip-died')(app);
  await app.control('#recorder-note');
}

async function takeTwice(app) {
  await app.page.run(() => {
    const [first, second] = document.querySelectorAll('.import-columns select');
    second.value = first.value;
    second.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function addOne(app) {
  await addPerson(app, { name: 'Marjorie', phone: '07700 900214' });
  await app.sees('Nothing has happened yet');
}

async function editPerson(app) {
  const { rows } = await ask(app, 'list_people', { status: 'all' });
  await at(`/form/person/${rows[0].id}?person=${rows[0].id}`, 'Save')(app);
}

async function addSomeoneAlike(app) {
  await at('/add-person', 'Add the person')(app);
  await app.fill('Name', 'Margaret');
  await app.fill('Family name', 'O’Neill');
  await app.fill('Phone', '07700 900214');
  await app.sees('Already here?');
}

async function chooseSpreadsheet(app) {
  await at('/import', 'Choose a file…')(app);
  app.pick(join(process.cwd(), 'tests/fixtures/caseload-300.csv'));
  await app.click('Choose a file…');
  await app.control('Check the rows');
}

async function findSomething(app) {
  await app.press('Control+k');
  await app.type('garden');
  await app.control('#findings mark');
}
