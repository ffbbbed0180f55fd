import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mounted, press, reply, settled, typeInto } from './in-window.js';
import { closeMarks } from '../../ui/lib/marks.js';
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

test('someone who has died has no recorder and nothing to book', async () => {
  const page = await reply('open_person', { id: 'p-oneill' });
  const { root, $, view } = await open({
    replies: { open_person: () => ({ ...page, died: 'died 3 October 2026' }) },
  });
  assert.equal($('.recorder'), null);
  assert.ok(![...root.querySelectorAll('button')].some((button) => button.textContent.trim() === 'Book'));
  await view.leave();
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
