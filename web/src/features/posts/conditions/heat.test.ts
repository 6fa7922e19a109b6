import { expect, it } from 'vitest';
import { isHeat, limitsOn, proposedHours } from './heat';

const at = (time: string) => Date.parse(`${time}:00+08:00`);

it("proposes today's hot hours by the city's clock until they are over, then tomorrow's", () => {
  expect(proposedHours(at('2021-08-04T17:59'))).toEqual({
    start: '2021-08-04T10:00',
    end: '2021-08-04T18:00',
  });
  expect(proposedHours(at('2021-08-04T18:00'))).toEqual({
    start: '2021-08-05T10:00',
    end: '2021-08-05T18:00',
  });
  expect(proposedHours(at('2021-08-04T00:30')).start).toBe('2021-08-04T10:00');
});

it('takes the latest edition that holds on the day', () => {
  const old = { startDate: '2020-01-01', endDate: '2021-08-04' };
  const now = { startDate: '2021-08-04', endDate: null };
  const next = { startDate: '2021-09-01', endDate: null };
  const all = [next, old, now];
  expect(limitsOn(all, '2021-08-03')).toBe(old);
  expect(limitsOn(all, '2021-08-04')).toBe(now);
  expect(limitsOn([old], '2021-08-04')).toBeUndefined();
  expect(limitsOn(all, '2021-09-01')).toBe(next);
  expect(limitsOn(all, '2019-12-31')).toBeUndefined();
});

it('is heat above the limit', () => {
  expect(isHeat(35, { celsius: 35 })).toBe(false);
  expect(isHeat(36, { celsius: 35 })).toBe(true);
});
