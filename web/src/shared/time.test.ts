import { expect, it } from 'vitest';
import { cityInstant, count, day, days, distance, duration, instant, latestFirst, shortDay } from './time';

it('shows instants in the time of the city, in both languages', () => {
  expect(instant('2021-08-01T17:05:00Z', 'zh')).toBe('2021年8月2日 01:05');
  expect(instant('2021-08-01T17:05:00Z', 'en')).toBe('2 Aug 2021, 01:05');
});

it('shows a day as that day, whatever the zone of the reader', () => {
  expect(day('2021-08-04', 'zh')).toBe('2021年8月4日');
  expect(day('2021-08-04', 'en')).toBe('4 Aug 2021');
});

it('shows days in a row, and one without its year', () => {
  expect(days(['2021-08-04', '2021-08-05'], 'zh')).toBe('2021年8月4日、2021年8月5日');
  expect(days(['2021-08-04', '2021-08-05'], 'en')).toBe('4 Aug 2021, 5 Aug 2021');
  expect(shortDay('2021-08-04', 'zh')).toBe('8月4日');
  expect(shortDay('2021-08-04', 'en')).toBe('4 Aug');
});

it('tells how long', () => {
  expect([0, 119, 120, 121, 2879, 2880, 7325].map((minutes) => duration(minutes, 'zh'))).toEqual([
    '0 分钟',
    '119 分钟',
    '2 小时',
    '2 小时 1 分钟',
    '47 小时 59 分钟',
    '2 天',
    '5 天 2 小时',
  ]);
  expect(duration(-725, 'en')).toBe('12 h 5 min');
});

it('tells how far', () => {
  expect([0, 999, 1000, 23_456].map((metres) => distance(metres, 'zh'))).toEqual([
    '0 米',
    '999 米',
    '1.0 公里',
    '23.5 公里',
  ]);
  expect(distance(23_456, 'en')).toBe('23.5 km');
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
