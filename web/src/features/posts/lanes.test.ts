import { expect, it } from 'vitest';
import { gaps, lanes, placed } from './lanes';

const seat = (start: number, end: number, name = '') => ({ start, end, name });

it('parts shifts into lanes in which nothing overlaps, and hands a lane over at once', () => {
  const drawn = lanes([seat(8, 16, 'b'), seat(0, 8, 'a'), seat(0, 8, 'c'), seat(6, 10, 'd')]);
  expect(drawn.map((lane) => lane.map(({ name }) => name).join(''))).toEqual(['ab', 'c', 'd']);
  expect(lanes([])).toEqual([]);
});

it('cuts what begins before the window or ends after it', () => {
  const day = { start: 100, end: 200 };
  expect(placed(seat(50, 150), day)).toEqual({ left: 0, width: 50, cutLeft: true, cutRight: false });
  expect(placed(seat(150, 250), day)).toEqual({ left: 50, width: 50, cutLeft: false, cutRight: true });
  expect(placed(seat(200, 300), day)).toBeNull();
  expect(placed(seat(0, 100), day)).toBeNull();
});

it('tells when how many are missing', () => {
  expect(gaps([seat(0, 8), seat(4, 12), seat(12, 16)])).toEqual([
    { start: 0, end: 4, missing: 1 },
    { start: 4, end: 8, missing: 2 },
    { start: 8, end: 16, missing: 1 },
  ]);
  expect(gaps([seat(0, 4), seat(8, 12)])).toEqual([
    { start: 0, end: 4, missing: 1 },
    { start: 8, end: 12, missing: 1 },
  ]);
  expect(gaps([])).toEqual([]);
});
