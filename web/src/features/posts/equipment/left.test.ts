import { expect, it } from 'vitest';
import { left } from './left';

const AT = '2021-08-04T08:00:00Z';

it('never takes what nobody counted for nothing, nor what nobody needs for short', () => {
  expect(left({ countedAt: null, daysLeft: 0 })).toBe('UNKNOWN');
  expect(left({ countedAt: AT, daysLeft: null })).toBe('NOT_NEEDED');
});

it('warns below three days and alarms below one', () => {
  const told = [0, 0.9, 1, 2.9, 3].map((daysLeft) => left({ countedAt: AT, daysLeft }));
  expect(told).toEqual(['OUT', 'OUT', 'LOW', 'LOW', 'ENOUGH']);
});
