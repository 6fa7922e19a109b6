import { expect, it } from 'vitest';
import { startOfDay } from '../clock';
import type { Seat } from './grid';
import { sheet } from './sheet';

const HOUR = 3_600_000;
const seat = (index: number, post: number, day: string, from: number, to: number): Seat => ({
  index,
  post,
  start: startOfDay(day) + from * HOUR,
  end: startOfDay(day) + to * HOUR,
  skill: null,
  night: false,
  weekend: false,
  heatMinutes: 0,
});

it('puts on paper each post with its days, and who stands together in a shift', () => {
  const drawn = sheet([
    seat(0, 1, '2021-08-05', 7, 15),
    seat(1, 0, '2021-08-04', 23, 31),
    seat(2, 0, '2021-08-04', 7, 15),
    seat(3, 0, '2021-08-04', 7, 15),
    seat(4, 0, '2021-08-05', 7, 15),
  ]).map(({ post, days }) =>
    days.map(
      ({ day, shifts }) =>
        `${String(post)} ${day.slice(8)}: ${shifts.map((shift) => shift.seats.map(({ index }) => index).join('+')).join(' ')}`,
    ),
  );
  expect(drawn).toEqual([['0 04: 2+3 1', '0 05: 4'], ['1 05: 0']]);
});
