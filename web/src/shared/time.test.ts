import { expect, it } from 'vitest';
import { cityInstant, count, day, instant, latestFirst } from './time';

it('shows instants in the time of the city, in both languages', () => {
  expect(instant('2021-08-01T17:05:00Z', 'zh')).toBe('2021年8月2日 01:05');
  expect(instant('2021-08-01T17:05:00Z', 'en')).toBe('2 Aug 2021, 01:05');
});

it('shows a day as that day, whatever the zone of the reader', () => {
  expect(day('2021-08-04', 'zh')).toBe('2021年8月4日');
  expect(day('2021-08-04', 'en')).toBe('4 Aug 2021');
});

it('parts thousands', () => {
  expect(count(1517027, 'zh')).toBe('1,517,027');
});

it('puts the latest first and leaves the list as it was', () => {
  const given = ['2021-08-01T00:00:00Z', '2021-08-03T00:00:00Z', '2021-08-02T00:00:00Z'];
  expect(latestFirst(given, (at) => at).map((at) => at.slice(8, 10))).toEqual(['03', '02', '01']);
  expect(given[0]).toBe('2021-08-01T00:00:00Z');
});

it("reads a time typed in as the city's, wherever the device is", () => {
  expect(cityInstant('2021-07-27T19:30')).toBe('2021-07-27T11:30:00.000Z');
  expect(cityInstant('2021-07-27T00:00')).toBe('2021-07-26T16:00:00.000Z');
});
