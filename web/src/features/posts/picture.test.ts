import { expect, it } from 'vitest';
import { dayPicture, hoursADay, most, type Line } from './picture';

const line = (start: string, minutes: number, count: number, skill: string | null = null): Line => ({
  start,
  minutes,
  skill,
  count,
});
const drawn = (lines: Line[]) =>
  dayPicture(lines).map(
    ({ from, to, people }) => `${String(from / 60)}-${String(to / 60)}: ${String(people)}`,
  );

const CHECKPOINT = [
  line('07:00', 480, 2),
  line('15:00', 480, 2),
  line('23:00', 480, 1, 'POLICE'),
  line('23:00', 480, 1, 'HEALTH'),
  line('23:00', 480, 1, 'COMMUNITY'),
];

it('draws a shift past midnight at both ends of the day', () => {
  expect(drawn(CHECKPOINT)).toEqual(['0-7: 3', '7-15: 2', '15-23: 2', '23-24: 3']);
  expect(dayPicture(CHECKPOINT)[0]?.skills.map(({ skill }) => skill)).toEqual([
    'POLICE',
    'HEALTH',
    'COMMUNITY',
  ]);
  expect(hoursADay(CHECKPOINT)).toBe(56);
  expect(most(dayPicture(CHECKPOINT))).toBe(3);
});

it('shows when nobody stands there, and where shifts meet', () => {
  const village = [line('07:00', 480, 1), line('15:00', 480, 1)];
  expect(drawn(village)).toEqual(['0-7: 0', '7-15: 1', '15-23: 1', '23-24: 0']);
  expect(drawn([])).toEqual(['0-24: 0']);
});

it('adds up lines of one skill that lie over one another', () => {
  const [, both] = dayPicture([line('08:00', 240, 2), line('08:00', 240, 1)]);
  expect(both?.skills).toEqual([{ skill: null, count: 3 }]);
});
