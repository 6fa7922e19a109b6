import { describe, expect, it } from 'vitest';
import type { Stay } from './queries';
import { boxOf, stopsOf } from './stops';

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

  it('have no box when there is none', () => {
    expect(boxOf([])).toBeNull();
  });
});
