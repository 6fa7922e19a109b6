import { expect, it } from 'vitest';
import { asLimits, isNothing, lastDay, spanOf } from './agreed';

it('takes hours with halves as minutes, and what is empty as not agreed', () => {
  expect(asLimits({ shift: 4.5, rest: null, nights: true })).toEqual({
    shiftMinutes: 270,
    nightsInARow: true,
  });
  expect(isNothing({ shift: null, nights: false })).toBe(true);
  expect(isNothing({ nights: true })).toBe(false);
  expect(isNothing({ week: 20 })).toBe(false);
});

it("holds by the city's days, the last of which belongs to it", () => {
  expect(spanOf({ startDate: '2021-08-04', endDate: '2021-08-06' })).toEqual({
    start: '2021-08-03T16:00:00.000Z',
    end: '2021-08-05T16:00:00.000Z',
  });
  expect(lastDay({ startDate: '2021-08-04', endDate: '2021-08-06' })).toBe('2021-08-05');
  expect(lastDay({ startDate: '2021-08-04', endDate: '2021-08-05' })).toBe('2021-08-04');
  expect(lastDay({ startDate: '2021-08-04', endDate: '2021-08-04' })).toBe('2021-08-04');
  expect(lastDay({ startDate: '2021-08-04' })).toBeNull();
});
