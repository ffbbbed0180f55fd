import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, press, reply, settled, typeInto } from './in-window.js';
import { closeMarks } from '../../ui/lib/marks.js';
import { privacy } from '../../ui/lib/names.js';
import { missingPlace, reasonsFor, ringOf, statusRequest } from '../../ui/views/person/logic.js';

const open = (how) => mounted('views/person/person.js', { params: { id: 'p-oneill' }, ...how });
const dialog = (selector) => document.querySelector(`#dialogs ${selector}`);

test('sensitive marks are not in the document until their key, and close by it', async () => {
  const { root, view } = await open();
  const page = await reply('open_person', { id: 'p-oneill' });
  const secret = page.marks.find((mark) => mark.sensitive).words;
  assert.ok(!root.textContent.includes(secret));
  press(document.body, { key: 'F4' });
  assert.ok(root.textContent.includes(secret));
  press(document.body, { key: 'F4' });
  assert.ok(!root.textContent.includes(secret));
  closeMarks();
  await view.leave();
});

test('a referral moves on with a reason of its status', async () => {
  const { $, calls, toasts, view } = await open();
  $('.person-chips .chip-button').click();
  await settled();
  const [closed] = [...document.querySelectorAll('#dialogs [name=ask-status]')].filter(
    ({ value }) => value === 'closed',
  );
  closed.dispatchEvent(new window.Event('change', { bubbles: true }));
  const reason = dialog('#ask-reason');
  reason.value = 'goals-met';
  reason.dispatchEvent(new window.Event('change', { bubbles: true }));
  dialog('form').dispatchEvent(new window.Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual(calls('set_referral_status')[0], {
    referral: 'r1',
    status: 'closed',
    reason: 'goals-met',
    note: '',
    on: '',
    agreed_contacts: 0,
  });
  assert.equal(typeof toasts[0].undo, 'number');
  await view.leave();
});

test('a refused question stays open and says why at the field', async () => {
  const problems = [{ field: 'on', message: 'This is not a day.' }];
  const refuse = () => {
    throw { code: 'invalid', message: 'There is something to put right.', advice: '', problems };
  };
  const { root, view } = await open({ replies: { record_death: refuse } });
  [...root.querySelectorAll('[role=menuitem]')].find((item) => /Died/.test(item.textContent)).click();
  await settled();
  typeInto(dialog('#ask-on'), '31 Feb');
  dialog('form').dispatchEvent(new window.Event('submit', { cancelable: true }));
  await settled();
  assert.match(dialog('#ask-on-error').textContent, /not a day/);
  assert.equal(dialog('#ask-on').value, '31 Feb');
  assert.ok(dialog('.error-summary a[href="#ask-on"]'));
  document.querySelector('#dialogs dialog').close();
  await view.leave();
});

test('what was answered in a question is kept until it is sent or cancelled', async () => {
  const { root, calls, world, view } = await open();
  const died = () =>
    [...root.querySelectorAll('[role=menuitem]')].find((item) => /Died/.test(item.textContent));
  died().click();
  await settled();
  typeInto(dialog('#ask-told_by'), 'her daughter');
  document.querySelector('#dialogs dialog').close(); // as a lock does
  await settled();
  assert.deepEqual(calls('save_draft').at(-1), {
    key: 'died:p-oneill',
    values: { on: '', told_by: 'her daughter' },
  });
  died().click();
  await settled();
  assert.equal(dialog('#ask-told_by').value, 'her daughter');
  dialog('.dialog-acts .button').click();
  await settled();
  assert.deepEqual(world.drafts, []);
  await view.leave();
});

test('a question that a lock cut short is gone on with from Today', async () => {
  const { view } = await open({ params: { id: 'p-oneill', ask: 'moved' } });
  assert.ok(dialog('#ask-address'));
  document.querySelector('#dialogs dialog').close();
  await view.leave();
});

test('an appointment is cancelled where it stands, by them or by us', async () => {
  const { root, calls, toasts, view } = await open();
  [...root.querySelectorAll('.line .link')].find(({ textContent }) => /cancel/.test(textContent)).click();
  await settled();
  const choices = [...document.querySelectorAll('#dialogs [name=ask-outcome]')];
  assert.deepEqual(
    choices.map(({ value }) => value),
    ['cancelled-by-person', 'cancelled-by-us'],
  );
  choices[1].dispatchEvent(new window.Event('change', { bubbles: true }));
  dialog('form').dispatchEvent(new window.Event('submit', { cancelable: true }));
  await settled();
  assert.deepEqual(calls('set_appointment_outcome'), [{ appointment: 'a2', outcome: 'cancelled-by-us' }]);
  assert.equal(typeof toasts[0].undo, 'number');
  await view.leave();
});

test('a conflict is settled with one press on the value to keep', async () => {
  const { $, calls, view } = await open();
  const page = await reply('open_person', { id: 'p-oneill' });
  $('.conflict li:last-child button').click();
  await settled();
  assert.equal(calls('settle_conflict')[0].stamp, page.conflicts[0].values.at(-1).stamp);
  await view.leave();
});

test('the first conflict takes one key for each value, but not while someone types', async () => {
  const { $, calls, view } = await open();
  const { conflicts } = await reply('open_person', { id: 'p-oneill' });
  $('#recorder-note').focus();
  press($('#recorder-note'), { key: '2' });
  assert.deepEqual(calls('settle_conflict'), []);
  $('#recorder-note').blur();
  press(document.body, { key: '2' });
  await settled();
  assert.equal(calls('settle_conflict')[0].stamp, conflicts[0].values[1].stamp);
  await view.leave();
});

test('a follow-up that cannot be ticked off is left open and the reason said', async () => {
  const refuse = () => {
    throw { code: 'read-only', message: 'The folder cannot be written to.', advice: '', problems: [] };
  };
  const { $, toasts, calls, view } = await open({ replies: { complete_task: refuse } });
  $('.tick input').click();
  await settled();
  assert.equal(toasts[0].tone, 'red');
  assert.equal(calls('open_person').length, 2);
  await view.leave();
});

test('a person who could not be opened gives the reason and a way to try again', async () => {
  let tries = 0;
  const page = await reply('open_person', { id: 'p-oneill' });
  const { root, $, view } = await open({
    replies: {
      open_person() {
        if (tries++ === 0)
          throw {
            code: 'not-found',
            message: 'There is no such person.',
            advice: 'They may have been deleted.',
            problems: [],
          };
        return page;
      },
    },
  });
  assert.match(root.textContent, /no such person/);
  $('button').click();
  await settled();
  assert.match($('h1').textContent, /O’Neill/);
  await view.leave();
});

test('after a death a call with those left behind is recorded, and nothing can be booked', async () => {
  const page = await reply('open_person', { id: 'p-oneill' });
  const [person, daughter, ...others] = page.recorder.whom;
  const recorder = {
    ...page.recorder,
    whom: [daughter, ...others, person],
    channel: 'phone',
    appointment: null,
  };
  const { root, $, calls, view } = await open({
    replies: { open_person: () => ({ ...page, died: 'died 3 October 2026', recorder }) },
  });
  typeInto($('#recorder-note'), 'Sue is staying with a friend.');
  $('.recorder form').dispatchEvent(new window.Event('submit', { cancelable: true }));
  await settled();
  const { whom, channel, outcome } = calls('add_contact')[0];
  assert.deepEqual({ whom, channel, outcome }, { whom: ['relation:l1'], channel: 'phone', outcome: 'spoke' });
  assert.doesNotMatch($('#recorder-note').placeholder, /Peggy/);
  assert.ok(![...root.querySelectorAll('button')].some((button) => button.textContent.trim() === 'Book'));
  await view.leave();
});

test('how they describe themselves stands with what the NHS makes of it, and not where nobody asked', async () => {
  const { root, view } = await open();
  const panel = () => [...root.querySelectorAll('.panel')].find((each) => /describe/.test(each.textContent));
  assert.match(panel().textContent, /Ethnic group:\s*Irish\s+NHS category B, White Irish/);
  privacy.set(true);
  assert.doesNotMatch(panel().textContent, /Irish|Catholic/);
  privacy.set(false);
  await view.leave();

  const page = await reply('open_person', { id: 'p-oneill' });
  const unasked = await open({ replies: { open_person: () => ({ ...page, described: [] }) } });
  assert.doesNotMatch(unasked.root.textContent, /describe themselves/);
  await unasked.view.leave();
});

test('reasons, rings and places follow the codes', () => {
  assert.equal(reasonsFor('paused'), 'pause-reason');
  assert.equal(reasonsFor('active'), '');
  assert.equal(ringOf({ kind: 'contact', counts: true }), 'met');
  assert.equal(ringOf({ kind: 'contact', counts: false }), 'tried');
  assert.equal(ringOf({ kind: 'referral' }), 'referral');
  assert.equal(
    missingPlace({ kind: 'place', id: '', group: 'address' }, 'p1'),
    '/form/place/new?person=p1&group=address',
  );
});

test('a status that takes no reason sends none', () => {
  const values = { status: 'active', reason: 'moved', note: ' ', on: '', agreed_contacts: '6' };
  assert.deepEqual(statusRequest({ id: 'r1' }, values), {
    referral: 'r1',
    status: 'active',
    reason: '',
    note: '',
    on: '',
    agreed_contacts: 6,
  });
});
