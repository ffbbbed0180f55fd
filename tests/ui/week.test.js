import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WEEK } from './fake/diary.js';
import { NO_LEAVE, places, withItem, withMore, without } from '../../ui/views/week/logic.js';

test('items of a week are changed, added and removed one at a time', () => {
  const longer = withItem(WEEK, 'days', 4, { until: '17:00' });
  assert.equal(longer.days[4].until, '17:00');
  assert.equal(WEEK.days[4].until, '13:00', 'the former one stays as it was');
  const more = withMore(WEEK, 'leave', NO_LEAVE);
  assert.deepEqual([more.leave.length, without(more, 'leave', 0).leave], [2, [NO_LEAVE]]);
});

test('every field that may be refused has its input', () => {
  const where = places(WEEK);
  assert.equal(where['clinics/0.site'], 'week-clinics-0-site');
  assert.equal(where['days/6.until'], 'week-days-6-until');
  assert.equal(where.break_minutes, 'week-break_minutes');
});
