/**
 * A working day as it really is, a step after the other: four visits, a late morning, three calls into each other,
 * something frightening in the middle of a note, nobody at a door, an end that was missed; and nothing left to write
 * up in the evening.
 */
import assert from 'node:assert/strict';
import { DAY, INVENTED } from './demo.js';
import { until } from './driver.js';
import { ask } from './steps.js';

const PIN = '2580';
const HALF = 'She said her son takes her pension, and then';

export const steps = {
  async 'two more calls and two more visits are booked where the day has room'(sam) {
    await sam.hands.use('Diary', 'Alt+3');
    const [first, second, third, fourth] = sam.free;
    await book(sam, '11:35', first, 'Phone');
    await book(sam, '12:20', second, 'Phone');
    await book(sam, '15:25', third, 'Home visit');
    await book(sam, '16:20', fourth, 'Home visit');
    assert.equal((await today(sam)).filter(({ channel }) => channel === 'home-visit').length, 4);
  },

  async 'the call that is over is said with one press'({ app, hands }) {
    await hands.use('Today', 'Alt+1');
    await hands.inLine('Ines Pereira', 'Spoke', 's');
    await app.sees('Spoke.', '.toasts');
  },

  async 'the first visit begins from the day, and urgent help opens in the middle of it'({ app, hands }) {
    await hands.inLine('Margaret O’Neill', 'Start visit', 's');
    await app.sees('Before you knock: Margaret O’Neill');
    await hands.write('PIN for the cover', PIN);
    await hands.use('Start visit', 'Enter');
    await app.sees('Peggy', 'h1');
    await hands.write('#recorder-note', 'The transport form came.', 'F2');
    await hands.use('Urgent help', 'F7');
    await app.sees('999', '.urgent-first');
    await hands.use('Close', 'Escape');
  },

  async 'the laptop was in the bag: the visit is asked about, gone on with, written up, and left safe'(sam) {
    const { app, hands } = sam;
    await later(sam, '10:20');
    await hands.use('Go on with the visit', 'Enter');
    await hands.write('#recorder-note', ' We filled it in together.', 'Control+j', 'Control+End');
    await hands.use('Save contact', 'Control+Enter');
    await app.sees('The visit is written up.', '.visit-done');
    await hands.use('I am out and safe', 'Enter');
    await app.control('.day');
    await until(async () => (await outcomeOf(sam, 'Margaret O’Neill')) === 'happened', 'it happened');
  },

  async 'the morning is late: the rest moves, and the texts are offered'(sam) {
    const { app, hands } = sam;
    await hands.use('Running late…', 'l');
    await hands.begins('[name=late-minutes]');
    await hands.use('20', 'ArrowRight');
    await app.sees('10:45', '.late-day');
    await hands.use('Move', 'Enter');
    await app.sees('Yusuf Demir', '.late-texts');
    await hands.use('Copy', 'Enter');
    await app.sees('In the clipboard for a minute.', '.texts-said');
    await hands.use('Done', 'Escape');
    const yusuf = (await today(sam)).find(({ name }) => name === 'Yusuf Demir');
    assert.equal(yusuf.start, '10:45');
  },

  async 'three calls into each other leave three drafts, a concern in the middle of one'(sam) {
    const { app, hands, free } = sam;
    const [first, second] = free;
    await later(sam, '12:50');
    await hands.inLine('Yusuf Demir', 'Happened', 'h');
    await app.sees('Happened.', '.toasts');
    await hands.inLine('Alan Pryce', 'Write up', 'w');
    await app.sees('Alan Pryce', 'h1');
    await hands.write('#recorder-note', 'Rang at last, late morning is best.', 'F2');

    await hands.write('Find a person, note or action', first.name, 'Control+k');
    await app.sees(first.name, '#findings');
    await hands.use(first.name, 'Enter');
    await app.sees(first.name, 'h1');
    await hands.write('#recorder-note', HALF, 'F2');
    await hands.use('Concern', 'F6');
    await app.sees('This app has told nobody.');
    await hands.begins('[name=field-danger-now]');
    await app.sees(first.name, '.concern-whose');
    await hands.use('No', 'ArrowRight');
    await hands.write('The exact words', '“He keeps the card, I ask him for money.”');
    await hands.use('Safeguarding lead', 'Alt+t');
    await app.sees('Told by you: Safeguarding lead by phone', '.concern-told-by');
    await hands.use('Save', 'Control+Enter');
    await until(async () => (await cursor(app)) === `recorder-note ${HALF.length}`, 'the cursor is back');
    await app.type(' he cried.');

    await hands.use('Quick note', 'Control+j');
    await hands.write('#quick-note', `${second.name} rang between the two: the letter came`);
    await hands.use('Done', 'Control+Enter');
    await hands.use('Today', 'Alt+1');
    await app.sees('Kept for you');
    const { drafts } = await ask(app, 'list_drafts');
    assert.deepEqual(drafts.map(({ key }) => key.split(':')[0]).toSorted(), ['contact', 'contact', 'note']);
  },

  async 'each is finished where it was left'(sam) {
    const { app, hands, free } = sam;
    const [first, second] = free;
    await hands.inLine('Contact with Alan Pryce', 'Continue', 'c');
    await app.sees('Alan Pryce', 'h1');
    await saveContact(sam);
    await hands.use('Today', 'Alt+1');
    await hands.inLine(`Contact with ${first.name}`, 'Continue', 'c');
    await app.sees(first.name, 'h1');
    await saveContact(sam);
    await hands.use('Today', 'Alt+1');
    await hands.inLine(`${second.name} rang between`, 'File', 'f');
    await hands.write('Find the person', second.name);
    await app.sees(second.inList, 'dialog[open] .file-people');
    await hands.use(second.inList, 'Enter');
    await app.sees(second.name, 'h1');
    await saveContact(sam);
    await hands.use('Today', 'Alt+1');
    await app.noLongerSees('Kept for you');
  },

  async 'the end of the next visit is missed: the alarm stands over the lock, and safe is one press'(sam) {
    const { app, hands } = sam;
    await hands.inLine('Momtaz Begum', 'Start visit', 's');
    await app.sees('Before you knock: Momtaz Begum');
    await hands.use('Start visit', 'Enter');
    await app.control('#visit-safe');
    await hands.write('#recorder-note', 'Read the surveyor’s report, page by page.', 'F2');
    await app.sees('draft kept', '.recorder-kept');
    move(app, '14:50');
    await app.sees('Are you safe?', '#alarm');
    await app.sees('Doorstep cannot call anyone.', '#alarm');
    await pauseUntilHeard();
    await hands.use('I am safe', 's');
    await unlock(sam);
    await app.sees('Kept for you');
    await hands.inLine('Contact with Momtaz Begum', 'Continue', 'c');
    await app.sees('Momtaz Begum', 'h1');
    await saveContact(sam);
    await hands.use('Today', 'Alt+1');
    await hands.inLine('Kwame Mensah', 'Happened', 'h');
    await until(async () => (await outcomeOf(sam, 'Kwame Mensah')) === 'happened', 'it happened');
  },

  async 'nobody comes to the door: the note leads to the steps, and the alarm watches until safe is said'(
    sam,
  ) {
    const { app, hands, free } = sam;
    const [, , third] = free;
    await later(sam, '15:50');
    await hands.inLine(third.name, 'Start visit', 's');
    await app.sees('Before you knock');
    await hands.use('Start visit', 'Enter');
    await app.control('#visit-safe');
    await hands.write('#recorder-note', 'Curtains drawn, milk on the step.', 'F2');
    await hands.use('No reply at the door', 'Alt+r');
    await hands.use('On to the steps', 'Control+Enter');
    await app.sees('No reply at the door', 'h1');
    await app.sees('A visit is under way');
    await hands.begins('.no-reply-step input');
    await hands.tick('Ring them');
    await hands.tick('Leave a card');
    await hands.tick('Tell your manager');
    await hands.write('Who was told', 'Sue');
    await hands.use('Save', 'Control+Enter');
    await app.sees('No reply at the door is recorded.', '.toasts');
    await hands.use('I am out and safe', 'Control+Shift+S');
    await app.noLongerSees('A visit is under way');
  },

  async 'the last call is not answered, the last visit is written up, and what other days left is said'(sam) {
    const { app, hands, free } = sam;
    const [, , , fourth] = free;
    await later(sam, '16:50');
    await hands.inLine('Grace Adeyemi', 'No answer', 'n');
    await app.sees('No answer.', '.toasts');
    await hands.inLine(fourth.name, 'Start visit', 's');
    await hands.use('Start visit', 'Enter');
    await app.control('#visit-safe');
    await hands.write('#recorder-note', 'Looked at the choir’s leaflet.', 'F2');
    await hands.use('Save contact', 'Control+Enter');
    await app.sees('The visit is written up.', '.visit-done');
    await hands.use('I am out and safe', 'Enter');
    await app.sees('To write up');
    await hands.inLine('Fri 20 Nov', 'Happened', 'h');
    await app.noLongerSees('Fri 20 Nov', '.write-up');
    await hands.inLine('Mon 23 Nov', 'Spoke', 's');
    await app.noLongerSees('To write up');
  },

  async 'and nothing is left to write up'({ app }) {
    await app.sees('all done', '.today-summary');
    const { to_write_up: waiting, drafts } = await ask(app, 'today', { on: '' });
    assert.deepEqual([waiting, drafts], [[], []]);
    assert.ok(!(await app.text('.today')).includes('write up'));
    assert.equal((await ask(app, 'alarm')).out, false);
  },
};

const outcomeOf = async (sam, who) => (await today(sam)).find(({ name }) => name === who).outcome;
const today = async ({ app }) => (await ask(app, 'today', { on: '' })).appointments;

/** A time for somebody in the room that begins then. */
async function book({ app, hands }, at, { name, inList }, channel) {
  await hands.inLine(at, at, 'b');
  await hands.write('Find the person', name);
  await app.sees(inList, 'dialog[open] .file-people');
  await hands.use(inList, 'Enter');
  await app.sees(name, '.form-head');
  await hands.take('How', channel);
  await until(async () => (await app.page.run(howItIs)) === channel, `it is ${channel}`);
  await hands.use('Save', 'Control+Enter');
  await app.sees(name, '.diary-today');
}

const howItIs = () => document.querySelector('#field-venue-channel').selectedOptions[0].text;

async function saveContact({ app, hands }) {
  await hands.use('Save contact', 'Control+Enter');
  await app.sees('Contact saved.', '.toasts');
}

/** It is so late; the laptop slept until then, and is locked. */
async function later(sam, time) {
  move(sam.app, time);
  await unlock(sam);
}

const move = (app, time) => app.moveClock(Date.parse(`${DAY}T${time}:00Z`) - Date.now());

async function unlock({ app, hands }) {
  await app.control('Unlock');
  await hands.write('Passphrase', INVENTED);
  await hands.use('Unlock', 'Enter');
  await app.noLongerSees('Passphrase');
}

/** Keys that were meant for what lay below the alarm are not taken for an answer. */
const pauseUntilHeard = () => new Promise((resolve) => setTimeout(resolve, 2100));

const cursor = (app) =>
  app.page.run(() => `${document.activeElement.id} ${document.activeElement.selectionStart}`);

/** Four people who have a home and nothing booked today. */
export async function whoIsFree(app) {
  const { appointments } = await ask(app, 'today', { on: '' });
  const { rows } = await ask(app, 'list_people', { status: 'active', sort: 'name', limit: 200 });
  const booked = appointments.map(({ person }) => person);
  const free = rows.filter(({ id, area }) => area && !booked.includes(id));
  return free.slice(0, 4).map(({ name }) => ({ inList: name, name: asCalled(name) }));
}

/** “Adeyemi, Emeka” is Emeka Adeyemi. */
const asCalled = (name) => name.split(', ').toReversed().join(' ');
