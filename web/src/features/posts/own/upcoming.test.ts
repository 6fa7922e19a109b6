import { expect, it } from 'vitest';
import { upcoming } from './upcoming';

const shift = (start: string, end: string) => ({ start: `${start}:00+08:00`, end: `${end}:00+08:00` });
const NIGHT = shift('2021-08-04T23:00', '2021-08-05T07:00');
const DAY = shift('2021-08-06T07:00', '2021-08-06T15:00');
const EVENING = shift('2021-08-06T15:00', '2021-08-06T23:00');
const at = (time: string) => Date.parse(`${time}:00+08:00`);

it('shows first the shift that is on, then the next ones day by day', () => {
  const found = upcoming([EVENING, DAY, NIGHT], at('2021-08-05T06:59'));
  expect(found.first).toBe(NIGHT);
  expect(found.days).toEqual([{ day: '2021-08-06', shifts: [DAY, EVENING] }]);
});

it('forgets a shift at the minute at which it ends', () => {
  expect(upcoming([NIGHT, DAY], at('2021-08-05T07:00')).first).toBe(DAY);
  expect(upcoming([NIGHT], at('2021-08-05T07:00'))).toEqual({ first: null, days: [] });
});
