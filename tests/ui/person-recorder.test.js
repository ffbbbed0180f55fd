import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, press, reply, settled, typeInto } from './in-window.js';
import {
  begin,
  changed,
  chosenBy,
  likelyOutcome,
  outcomesFirst,
  restore,
  toRequest,
  withKeys,
} from '../../ui/forms/recorder/logic.js';

const NOTE =
  'Peggy showed me the seed catalogue and we filled in the transport form together so that she can come';
const open = (how) => mounted('views/person/person.js', { params: { id: 'p-oneill' }, ...how });

const channels = [
  { code: 'home-visit', words: 'Home visit' },
  { code: 'phone', words: 'Phone' },
  { code: 'group', words: 'Group session' },
  { code: 'letter', words: 'Letter' },
];
const outcomes = [
  { code: 'attended', words: 'Met' },
  { code: 'spoke', words: 'Spoke' },
  { code: 'no-answer', words: 'No answer' },
];
const recorder = {
  whom: [{ code: 'person', words: 'Peggy' }],
  channel: 'home-visit',
  minutes: 45,
  appointment: null,
  at: '2026-06-24T08:30:00Z',
  at_words: 'today 09:30',
};

test('a home visit is recorded with the keyboard alone in six interactions', async () => {
  const { $, calls, view } = await open();
  let interactions = 0;
  const chord = (target, init) => {
    interactions += 1;
    press(target, init);
  };
  const run = (field, words) => {
    interactions += 1;
    typeInto(field, words);
  };

  chord(document.body, { key: 'F2' });
  assert.equal(document.activeElement.id, 'recorder-note');
  run(document.activeElement, NOTE);
  chord(document.activeElement, { code: 'KeyH', key: 'h', altKey: true });
  chord(document.activeElement, { code: 'KeyM', key: 'm', altKey: true });
  assert.equal(document.activeElement.id, 'recorder-minutes');
  run(document.activeElement, '50');
  chord(document.activeElement, { key: 'Enter', ctrlKey: true });
  await settled();

  assert.equal(interactions, 6);
  const [contact] = calls('add_contact');
  assert.deepEqual(
    {
      whom: contact.whom,
      channel: contact.channel,
      outcome: contact.outcome,
      minutes: contact.minutes,
      note: contact.note,
    },
    { whom: ['person'], channel: 'home-visit', outcome: 'attended', minutes: 50, note: NOTE },
  );
  assert.ok($('#recorder-note').value === '', 'the recorder begins anew');
  await view.leave();
});

test('saving says so, offers undo and drops the draft', async () => {
  const { $, calls, toasts, said, view } = await open();
  typeInto($('#recorder-note'), 'Met at the gate');
  $('form').dispatchEvent(new window.Event('submit', { cancelable: true, bubbles: true }));
  await settled();
  assert.equal(calls('add_contact')[0].draft, 'contact:p-oneill');
  assert.equal(typeof toasts[0].undo, 'number');
  assert.deepEqual(said, ['Contact saved.']);
  assert.equal(calls('open_person').length, 2, 'the page is read again');
  await view.leave();
});

test('what was typed is kept within a second and comes back', async () => {
  const { $, world, view } = await open();
  typeInto($('#recorder-note'), 'half a sent');
  await new Promise((resolve) => setTimeout(resolve, 450));
  assert.equal(world.drafts[0].values.note, 'half a sent');
  await view.leave();

  const page = await reply('open_person', { id: 'p-oneill' });
  const again = await open({ replies: { open_person: () => ({ ...page, draft: world.drafts[0] }) } });
  assert.equal(again.$('#recorder-note').value, 'half a sent');
  assert.match(again.root.textContent, /draft kept/);
  await again.view.leave();
});

test('leaving keeps what is not kept yet, without asking', async () => {
  const { $, world, view } = await open();
  typeInto($('#recorder-note'), 'unfinis');
  assert.equal(world.drafts.length, 0);
  await view.leave();
  assert.equal(world.drafts[0].values.note, 'unfinis');
});

test('a refused save keeps every word and says why', async () => {
  const { $, root, view, world } = await open({
    replies: {
      add_contact() {
        throw {
          code: 'disk-full',
          message: 'There is no room on the disk.',
          advice: 'Make some room and save again.',
          problems: [],
        };
      },
    },
  });
  typeInto($('#recorder-note'), 'do not lose me');
  press($('#recorder-note'), { key: 'Enter', ctrlKey: true });
  await settled();
  assert.match(root.textContent, /no room on the disk/);
  assert.equal($('#recorder-note').value, 'do not lose me');
  await view.leave();
  assert.equal(world.drafts[0].values.note, 'do not lose me');
});

test('the last second of typing is kept before a save is tried', async () => {
  let keptFirst;
  const { $, world, view } = await open({
    replies: {
      add_contact() {
        keptFirst = world.drafts[0]?.values.note;
        throw { code: 'locked', message: 'The caseload is locked.', advice: 'Unlock it.', problems: [] };
      },
    },
  });
  typeInto($('#recorder-note'), 'just now');
  press($('#recorder-note'), { key: 'Enter', ctrlKey: true });
  await settled();
  assert.equal(keptFirst, 'just now');
  await view.leave();
});

test('what is typed after a save, before the page is read again, makes no draft', async () => {
  let slow = false;
  const page = await reply('open_person', { id: 'p-oneill' });
  const { $, calls, view } = await open({
    replies: { open_person: () => (slow ? new Promise(() => {}) : page) },
  });
  slow = true;
  typeInto($('#recorder-note'), 'Met at the gate');
  press($('#recorder-note'), { key: 'Enter', ctrlKey: true });
  await settled();
  typeInto($('#recorder-note'), 'Met at the gate again');
  await new Promise((resolve) => setTimeout(resolve, 450));
  await view.leave();
  assert.deepEqual(
    calls('save_draft').map(({ values }) => values.note),
    ['Met at the gate'],
  );
});

test('nobody came to the door of a booked visit: the note goes on to the steps, and is no contact yet', async () => {
  const { $, calls, went, view, world } = await open();
  world.drafts = [{ key: 'no-reply:a2', title: '', person: 'p-oneill', values: { ticks: {}, note: 'Rang' } }];
  typeInto($('#recorder-note'), 'Milk on the step');
  press($('#recorder-note'), { code: 'KeyR', key: 'r', altKey: true });
  assert.match($('.recorder-foot .button-primary').textContent, /On to the steps/);
  press($('#recorder-note'), { key: 'Enter', ctrlKey: true });
  await settled();
  assert.deepEqual(calls('add_contact'), []);
  const kept = { ticks: {}, retry_at: '', note: 'Rang\n\nMilk on the step' };
  assert.deepEqual(calls('save_draft').at(-1), { key: 'no-reply:a2', values: kept });
  assert.deepEqual(calls('discard_draft'), [{ key: 'contact:p-oneill' }]);
  assert.deepEqual(went, ['/no-reply/a2']);
  await view.leave();
  assert.equal(calls('save_draft').at(-1).key, 'no-reply:a2', 'leaving keeps no second draft');
});

test('where nothing was booked, nobody at the door is a contact like any other', async () => {
  const page = await reply('open_person', { id: 'p-oneill' });
  const unbooked = { ...page, recorder: { ...page.recorder, appointment: null } };
  const { $, calls, went, view } = await open({ replies: { open_person: () => unbooked } });
  press($('#recorder-note'), { code: 'KeyR', key: 'r', altKey: true });
  press($('#recorder-note'), { key: 'Enter', ctrlKey: true });
  await settled();
  assert.equal(calls('add_contact')[0].outcome, 'no-reply');
  assert.deepEqual(went, []);
  await view.leave();
});

test('two presses of save make one contact', async () => {
  const { $, calls, view } = await open();
  press($('#recorder-note'), { key: 'Enter', ctrlKey: true });
  press($('#recorder-note'), { key: 'Enter', ctrlKey: true });
  await settled();
  assert.equal(calls('add_contact').length, 1);
  await view.leave();
});

test('a draft stands over how the recorder begins, and fields of another shape are left out', () => {
  const beginning = begin(recorder, outcomes);
  const values = restore(beginning, { values: { note: 'kept', minutes: 30, strange: 'no' } });
  assert.equal(values.note, 'kept');
  assert.equal(values.minutes, '45');
  assert.equal('strange' in values, false);
});

test('a draft writes up only an appointment that is still open', () => {
  const check = (kept, open, sent) => {
    const values = restore(begin(recorder, outcomes), { values: { note: 'kept', appointment: kept } }, open);
    assert.equal(toRequest('p', values).appointment, sent);
  };
  check('a1', ['a1', 'a2'], 'a1');
  check('a1', ['a2'], '');
  check('', ['a2'], '');
});

test('an appointment that was written up elsewhere is not written up again by a draft', async () => {
  const page = await reply('open_person', { id: 'p-oneill' });
  const draft = { key: 'contact:p-oneill', values: { note: 'half a sentence', appointment: 'gone' } };
  const { $, calls, view } = await open({ replies: { open_person: () => ({ ...page, draft }) } });
  press($('#recorder-note'), { key: 'Enter', ctrlKey: true });
  await settled();
  assert.equal(calls('add_contact')[0].appointment, '');
  assert.equal(calls('add_contact')[0].note, 'half a sentence');
  await view.leave();
});

test('every choice gets a key of its own, and the same lists always the same keys', () => {
  const lists = withKeys([channels, outcomes]);
  const keys = lists.flat().map(({ key }) => key);
  assert.deepEqual(keys, ['H', 'P', 'G', 'L', 'E', 'S', 'N']);
  assert.deepEqual(withKeys([channels, outcomes]), lists);
});

test('an Alt key takes its choice; other chords are left alone', () => {
  const [channel, outcome] = withKeys([channels, outcomes]);
  const check = (event, expected) =>
    assert.deepEqual(chosenBy(event, { channel, outcome, whom: [] }), expected);
  check({ altKey: true, code: 'KeyP' }, { field: 'channel', code: 'phone' });
  check({ altKey: true, code: 'KeyS' }, { field: 'outcome', code: 'spoke' });
  check({ altKey: true, ctrlKey: true, code: 'KeyP' }, null);
  check({ altKey: true, code: 'KeyZ' }, null);
  check({ altKey: false, code: 'KeyP' }, null);
});

test('the outcome goes with the channel until someone chooses one', () => {
  const beginning = begin(recorder, outcomes);
  const phone = changed(beginning, 'channel', 'phone', outcomes);
  assert.equal(phone.outcome, 'spoke');
  const chosen = changed(phone, 'outcome', 'no-answer', outcomes);
  assert.equal(changed(chosen, 'channel', 'home-visit', outcomes).outcome, 'no-answer');
});

test('outcomes that a channel brings come first, and none is lost', () => {
  assert.equal(likelyOutcome('phone', outcomes), 'spoke');
  assert.deepEqual(
    outcomesFirst('phone', outcomes).map(({ code }) => code),
    ['spoke', 'no-answer', 'attended'],
  );
});

test('the time that is shown is the time that is sent, as an instant', () => {
  const beginning = begin(recorder, outcomes);
  const check = (at, sent) => assert.equal(toRequest('p', { ...beginning, at }).at, sent);
  check(beginning.at, '2026-06-24T08:30:00Z');
  check('2026-06-24T11:00', '2026-06-24T10:00:00Z');
  check('2026-12-24T11:00', '2026-12-24T11:00:00Z');
  check('', '');
});
