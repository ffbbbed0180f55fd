import './in-window.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OFFERED } from './fake/diary.js';
import { wishOf, withTime } from '../../ui/forms/offering.js';
import { makeTimes } from '../../ui/components/times/times.js';

const values = {
  time: { start: '', minutes: '20', travel_minutes: '' },
  venue: { channel: 'phone', words: '' },
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 220));

function asking() {
  const asked = [];
  const api = {
    offer_times: async (request) => (asked.push(['offer', request.channel]), OFFERED),
    check_time: async (request) => (asked.push(['check', request.start]), { words: '', warnings: ['Late'] }),
  };
  const times = makeTimes({ api, draw: () => {} });
  return { asked, times };
}

test('what stands in the form is what is asked for', () => {
  const wish = wishOf(values, { id: 'new', person: 'p' });
  assert.deepEqual(wish, {
    person: 'p',
    channel: 'phone',
    place: '',
    minutes: 20,
    travel_minutes: 0,
    start: '',
    except: '',
  });
  assert.equal(wishOf(values, { id: 'a2', person: 'p' }).except, 'a2', 'it does not clash with itself');
});

test('a chosen time comes with its way and, in a clinic, its place', () => {
  const clinic = { start: '2026-11-25T09:30', travel_minutes: 15, place: 'Stroudley Walk' };
  const next = withTime(values, clinic);
  assert.deepEqual(next.time, { start: '2026-11-25T09:30', minutes: '20', travel_minutes: '15' });
  assert.equal(next.venue.words, 'Stroudley Walk');
  assert.equal(withTime(values, { ...clinic, place: '' }).venue.words, '');
});

test('a time is checked once it is whole, and nothing is asked twice', async () => {
  const { asked, times } = asking();
  times.look({ person: 'p', channel: 'phone', minutes: 20, start: '2026-11-25T09' });
  await settled();
  times.look({ person: 'p', channel: 'phone', minutes: 20, start: '2026-11-25T09:30' });
  await settled();
  assert.deepEqual(asked, [
    ['offer', 'phone'],
    ['check', '2026-11-25T09:30'],
  ]);
  assert.deepEqual(times.state.checked.warnings, ['Late']);
});

test('Ctrl with a number takes the offered time of that number', async () => {
  const { times } = asking();
  times.look({ person: 'p', channel: '', minutes: 0, start: '' });
  await settled();
  const press = (code, more = {}) => times.chosenBy({ code, ctrlKey: true, altKey: false, ...more });
  assert.equal(press('Digit2'), OFFERED.times[1]);
  assert.equal(press('Digit6'), undefined);
  assert.equal(press('Digit2', { altKey: true }), undefined);
});
