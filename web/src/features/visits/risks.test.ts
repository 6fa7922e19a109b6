import { describe, expect, it } from 'vitest';
import type { CityRisk } from './queries';
import { listed } from './risks';

const nanjing: CityRisk = {
  id: 'r1',
  areaId: 'a',
  cityCode: '3201',
  cityName: '南京市',
  startDay: '2021-07-21',
  endDay: '2021-08-19',
  source: '通告',
};
const yangzhou: CityRisk = { ...nanjing, id: 'r2', cityCode: '3210', cityName: '扬州市', endDay: null };
const codes = (named: string, on = '') =>
  listed([nanjing, yangzhou], { on, named }).map((each) => each.cityCode);

describe('cities at risk', () => {
  it('are on the list from their first day until the day before their end', () => {
    expect(codes('', '2021-07-20')).toEqual([]);
    expect(codes('', '2021-07-21')).toEqual(['3201', '3210']);
    expect(codes('', '2021-08-18')).toEqual(['3201', '3210']);
    expect(codes('', '2021-08-19')).toEqual(['3210']);
  });

  it('are found by a part of the name and by the beginning of the code', () => {
    expect(codes('')).toHaveLength(2);
    expect(codes('扬')).toEqual(['3210']);
    expect(codes('320')).toEqual(['3201']);
    expect(codes('201')).toEqual([]);
  });
});
