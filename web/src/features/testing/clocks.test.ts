import { expect, test } from 'vitest';
import { minutesBetween, minutesLeft, running } from './clocks';

const at = (text: string) => Date.parse(text);

test('minutes run from the report and never backwards', () => {
  expect(minutesBetween('2021-08-04T00:00:00Z', at('2021-08-04T00:00:59Z'))).toBe(0);
  expect(minutesBetween('2021-08-04T00:00:00Z', at('2021-08-04T00:01:00Z'))).toBe(1);
  expect(minutesBetween('2021-08-04T00:00:00Z', at('2021-08-03T23:00:00Z'))).toBe(0);
});

test('minutes are shown as hours and minutes', () => {
  expect(running(0)).toBe('0:00');
  expect(running(59)).toBe('0:59');
  expect(running(60)).toBe('1:00');
  expect(running(725)).toBe('12:05');
});

test('a deadline is past only after it', () => {
  expect(minutesLeft('2021-08-04T00:30:00Z', at('2021-08-04T00:30:00Z'))).toBe(0);
  expect(minutesLeft('2021-08-04T00:30:00Z', at('2021-08-04T00:29:01Z'))).toBe(1);
  expect(minutesLeft('2021-08-04T00:30:00Z', at('2021-08-04T00:31:00Z'))).toBe(-1);
});
