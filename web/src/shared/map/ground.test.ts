import { describe, expect, it } from 'vitest';
import { around, footprint, groundOf, type AreaMap } from './ground';

const house: AreaMap['buildings'][number] = {
  id: 'b1',
  areaId: 'a1',
  name: '1栋',
  longitude: 110.48,
  latitude: 29.13,
  eastMetres: 40,
  northMetres: 20,
  floors: 6,
  source: 'SYNTHETIC',
};

describe('the ground of an area', () => {
  it('draws a house as a closed rectangle of its size around its position', () => {
    const ring = footprint(house);
    expect(ring[0]).toEqual(ring[4]);
    const [west, south] = ring[0] ?? [0, 0];
    const [east, north] = ring[2] ?? [0, 0];
    expect((north - south) * 111_320).toBeCloseTo(20, 1);
    expect((east - west) * 111_320 * Math.cos((29.13 * Math.PI) / 180)).toBeCloseTo(40, 1);
  });

  it('leaves an area without a position out', () => {
    const node = (longitude: number | null) => ({
      area: {
        id: 'a',
        kind: 'COMMUNITY' as const,
        name: '某村',
        code: null,
        localCode: null,
        statutoryParentId: null,
        operationalParentId: null,
        longitude,
        latitude: longitude === null ? null : 29.1,
      },
      children: 0,
      people: 5,
    });
    const ground = groundOf({
      box: null,
      lines: [],
      streets: [],
      areas: [node(110.4), node(null)],
      buildings: [],
      manyBuildings: false,
      sources: [],
    });
    expect(ground.areas.features).toHaveLength(1);
  });

  it('is asked for as far beyond a box on every side, however narrow it is', () => {
    const asked = around({ west: 110, south: 29, east: 110.2, north: 29.1 });
    expect(asked.west).toBeCloseTo(109.7, 9);
    expect(asked.south).toBeCloseTo(28.7, 9);
    expect(asked.east).toBeCloseTo(110.5, 9);
    expect(asked.north).toBeCloseTo(29.4, 9);
  });
});
