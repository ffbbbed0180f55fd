/** How each scene is reached: the steps of someone who goes there. */
import { join } from 'node:path';
import { INVENTED } from './demo.js';
import { until } from './driver.js';
import { ask, goTo, recoveryKey, typeBack, unlock } from './steps.js';

export const LONG = 400 * 86_400_000;
export const PIN = '2580';

/** Goes to an address and waits for what shows that it is there. */
export const at = (path, sign) => async (app) => {
  await goTo(app, path);
  await app.control(sign);
};

/** A scene after another in the same place. */
export const then =
  (...steps) =>
  async (app) => {
    for (const step of steps) await step(app);
  };
export const press = (chord, sign) => async (app) => {
  await app.press(chord);
  await app.control(sign);
};
export const click = (name, sign) => async (app) => {
  await app.click(name);
  await app.control(sign);
};
export const fill = (name, words) => (app) => app.fill(name, words);
/** Puts a long text into a field at once, as pasting does. */
export const paste = (selector, words) => (app) =>
  app.page.run(
    (at, text) => {
      const field = document.querySelector(at);
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    selector,
    words,
  );
export const sees = (words) => (app) => app.sees(words);

export async function escape(app) {
  await app.press('Escape');
}

export async function chooseBackup(app) {
  app.pick(join(process.cwd(), 'package.json'));
  await app.click('Choose the file…');
  await app.click('Its recovery key');
  await app.control('Recovery key');
}

export async function makeCaseload(app) {
  await at('/set-up', 'Make the caseload')(app);
  await app.fill('Name of the caseload', 'Bow');
  await app.fill('Your name', 'Farah Quinn');
  await app.fill('Passphrase', 'orchard kettle marble sunday');
  await app.press('Enter');
  app.paper = await recoveryKey(app);
}

export async function finishSetUp(app) {
  await typeBack(app, app.paper);
  await app.sees('Nothing booked');
}

export async function findNothing(app) {
  await app.press('Control+k');
  await app.type('zzzz');
  await app.sees('Nobody and nothing written matches');
}

export async function chooseWrongFile(app) {
  app.pick(join(process.cwd(), 'docs/pictures/today.png'));
  await app.click('Choose a file…');
  await app.control('.trouble');
}

export async function bringCalendar(app) {
  app.pick(join(process.cwd(), 'tests/fixtures/work.ics'));
  await app.click('Bring a calendar…');
  await app.control('Done');
}

export async function lock(app) {
  app.moveClock(3_600_000);
  await app.control('Unlock');
}

/** The next home visit of the day. */
export async function beforeTheDoor(app) {
  await at('/today', 'Start visit')(app);
  await app.click('Start visit');
  await app.control('#visit-pin');
}

export async function lockAndBack(app) {
  await app.press('Control+l');
  await app.control('Passphrase');
  await unlock(app, INVENTED);
  await app.control('Go on with the visit');
}

export async function hoursLate(app) {
  app.moveClock(app.clock + 4 * 3_600_000);
  await app.control('I am safe');
}

export async function yearsLater(app) {
  await app.click('I am safe');
  app.moveClock(LONG);
  await app.control('Unlock');
  await unlock(app, INVENTED);
  await app.sees('Is this the right time?');
}

/** Late in the visit that has just begun, so that all that comes after it moves. */
export async function runLate(app) {
  await at('/today', 'Running late…')(app);
  await app.click('Running late…');
  await app.control('.late-day');
}

export async function nobodyOpens(app) {
  const { appointments } = await ask(app, 'today', { on: '' });
  const visit = appointments.find(
    ({ channel, outcome }) => channel === 'home-visit' && outcome === 'planned',
  );
  await at(`/no-reply/${visit.id}`, '.no-reply-steps')(app);
}

export function onPerson(part = '') {
  return async (app) => {
    const { appointments } = await ask(app, 'today', { on: '' });
    await at(`/person/${appointments[0].person}${part}`, '#recorder-note')(app);
  };
}

export async function unfoldRecorder(app) {
  for (const more of ['More: With whom', 'More: How', 'More: What happened', '+ when', '+ follow-up']) {
    if (await app.has(more)) await app.click(more);
  }
  await app.control('#recorder-follow_up_on');
}

export async function refuseRecorder(app) {
  await app.fill('#recorder-minutes', '9999');
  await app.click('Save contact');
  await app.control('.recorder .trouble');
}

/** Some kinds may be empty: then it is saved, and the form has been left. */
export async function sendEmpty(app) {
  await app.click('Save');
  const left = () => app.page.run(() => !location.hash.startsWith('#/form/'));
  await until(async () => (await app.has('.error-summary')) || (await left()), 'it is refused or saved');
}

export async function keepNote(app) {
  await ask(app, 'save_draft', { key: 'note:scene', values: { note: 'Ring the surgery about the letter' } });
  await at('/people', '.people-table')(app);
  await at('/today', '.draft-words')(app);
}

export async function unfoldForm(app) {
  for (const more of ['+ How they live', '+ How they describe themselves', '+ Under 18']) {
    if (await app.has(more)) await app.click(more);
  }
  await app.click('Add a phone or email');
  await app.click('Add something to know');
  await app.sees('Draft kept', '.form-foot');
}

/** The first record of a kind that belongs to somebody of the day; a scheme belongs to nobody. */
export function editOne(kind) {
  return async (app) => {
    const [id, person] = await firstOf(app, kind);
    await at(`/form/${kind}/${id}${person ? `?person=${person}` : ''}`, 'Delete')(app);
  };
}

export async function firstOf(app, kind) {
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
export async function changeMeanwhile(app) {
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

export async function onSomeoneWhoDied(app) {
  const { rows } = await ask(app, 'list_people', { status: 'active', limit: 200 });
  const person = rows.at(-1).id;
  await ask(app, 'record_death', { person, on: '', told_by: '' });
  await at(`/person/${person}`, '.chip-died')(app);
  await app.control('#recorder-note');
}

export async function takeTwice(app) {
  await app.page.run(() => {
    const [first, second] = document.querySelectorAll('.import-columns select');
    second.value = first.value;
    second.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

export async function addOne(app) {
  const groups = { name: { given: 'Marjorie' } };
  const person = { kind: 'person', id: '', version: '', person: '', groups, draft: '' };
  const { id } = await ask(app, 'save_record', person);
  await goTo(app, `/person/${id}`);
  await app.sees('Nothing has happened yet');
}

export async function editPerson(app) {
  const { rows } = await ask(app, 'list_people', { status: 'all' });
  await at(`/form/person/${rows[0].id}?person=${rows[0].id}`, 'Save')(app);
}

export async function addSomeoneAlike(app) {
  await at('/add-person', 'Add the person')(app);
  await app.fill('Name', 'Margaret');
  await app.fill('Family name', 'O’Neill');
  await app.fill('Phone', '07700 900214');
  await app.sees('Already here?');
}

export async function chooseSpreadsheet(app) {
  await at('/import', 'Choose a file…')(app);
  app.pick(join(process.cwd(), 'tests/fixtures/caseload-300.csv'));
  await app.click('Choose a file…');
  await app.control('Check the rows');
}

export async function findSomething(app) {
  await app.press('Control+k');
  await app.type('garden');
  await app.control('#findings mark');
}
