import { describe, expect, it } from 'vitest';
import type { Stay } from './queries';
import { boxOf, heapsOf, numbersOf, offTheMap, stopsOf } from './stops';

function at(place: string, longitude: number | null): Stay {
  return {
    kind: 'VISIT',
    place,
    spot: longitude === null ? null : { longitude, latitude: 29.1, exact: true },
  } as Stay;
}

describe('the stops of a trajectory', () => {
  it('are numbered by their first visit, and joined in the order of time', () => {
    const { stops, way } = stopsOf({
      stays: [at('家', 110.4), at('市场', 110.5), at('火车', null), at('家', 110.4), at('家', 110.4)],
    });
    expect(stops.map((stop) => [stop.number, stop.place, stop.times])).toEqual([
      [1, '家', 3],
      [2, '市场', 1],
    ]);
    expect(way.map(([longitude]) => longitude)).toEqual([110.4, 110.5, 110.4]);
  });

  it('are told of in words where they have no place on the map', () => {
    const moment = (kind: Stay['kind'], place: string) => ({ ...at(place, null), kind });
    expect(
      offTheMap({
        stays: [
          at('火车', null),
          at('家', 110.4),
          at('长沙市', null),
          at('火车', null),
          moment('HOSPITAL', '市人民医院'),
          moment('SPECIMEN', 'S-1'),
          moment('ISOLATION', ''),
        ],
      }),
    ).toEqual(['火车', '长沙市', '市人民医院']);
  });

  it('share a mark where one would hide the other', () => {
    const { stops } = stopsOf({
      stays: [at('家', 110.4), at('店', 110.401), at('远处', 110.6), at('园', 110.402), at('楼', 110.403)],
    });
    expect(heapsOf(stops).map(numbersOf)).toEqual(['1–2, 4–5', '3']);
  });

  it('have no box when there is none', () => {
    expect(boxOf([])).toBeNull();
  });
});
