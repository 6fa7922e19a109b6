import { expect, it } from 'vitest';
import { isOfConcern, left } from './left';

const AT = '2021-08-04T08:00:00Z';

it('never takes what nobody counted for nothing, nor what nobody needs for short', () => {
  expect(left({ countedAt: null, daysLeft: 0 })).toBe('UNKNOWN');
  expect(left({ countedAt: AT, daysLeft: null })).toBe('NOT_NEEDED');
});

it('warns below three days and alarms below one', () => {
  const told = [0, 0.9, 1, 2.9, 3].map((daysLeft) => left({ countedAt: AT, daysLeft }));
  expect(told).toEqual(['OUT', 'OUT', 'LOW', 'LOW', 'ENOUGH']);
});

it('shows what a post needs, uses or has counted, though there be none of it left', () => {
  const known = (countedAt: string | null, usedThisShift: number, neededADay: number) =>
    isOfConcern({ countedAt, usedThisShift, neededADay });
  expect([known(AT, 0, 0), known(null, 1, 0), known(null, 0, 1), known(null, 0, 0)]).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
