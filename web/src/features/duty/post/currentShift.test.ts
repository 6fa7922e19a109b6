import { expect, it } from 'vitest';
import { currentShift } from './currentShift';

const MORNING = { start: '2021-08-04T07:00:00Z', end: '2021-08-04T15:00:00Z' };
const NIGHT = { start: '2021-08-04T23:00:00Z', end: '2021-08-05T07:00:00Z' };
const SHIFTS = [NIGHT, MORNING];

it.each([
  ['2021-08-04T06:00:00Z', MORNING, 'before the first'],
  ['2021-08-04T07:00:00Z', MORNING, 'as it begins'],
  ['2021-08-04T14:59:00Z', MORNING, 'while it lasts'],
  ['2021-08-04T15:59:00Z', MORNING, 'whoever hands over late'],
  ['2021-08-04T16:00:00Z', NIGHT, 'an hour after'],
  ['2021-08-04T23:00:00Z', NIGHT, 'the next has begun'],
  ['2021-08-05T06:59:00Z', NIGHT, 'the night is handed over as the night'],
  ['2021-08-05T12:00:00Z', NIGHT, 'none is to come: the last'],
])('at %s it is %o: %s', (now, shift) => {
  expect(currentShift(SHIFTS, Date.parse(now))).toBe(shift);
});

it('is the next at once where one follows the other', () => {
  const after = { start: MORNING.end, end: '2021-08-04T23:00:00Z' };
  expect(currentShift([MORNING, after], Date.parse(MORNING.end))).toBe(after);
});

it('is none where there is none', () => {
  expect(currentShift([], 0)).toBeUndefined();
});
