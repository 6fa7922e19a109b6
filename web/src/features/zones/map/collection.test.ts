import { describe, expect, it } from 'vitest';
import type { ZoneFeatures } from '../queries';
import { boxOf, collectionOf } from './collection';

const zones: ZoneFeatures = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: 'z1',
      properties: {
        name: '黄金塔社区',
        scheme: 'RISK_2020',
        level: 'HIGH',
        rank: 1,
        state: 'NOT_KNOWN',
        outline: true,
        since: null,
      },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [110, 29],
              [110.1, 29],
              [110.1, 29.1],
              [110, 29],
            ],
          ],
        ],
      },
    },
    {
      type: 'Feature',
      id: 'z2',
      properties: {
        name: '无楼区域',
        scheme: 'RISK_2020',
        level: 'LOW',
        rank: 9,
        state: 'IN_FORCE',
        outline: true,
        since: null,
      },
      geometry: null,
    },
  ],
};

describe('zones on a map', () => {
  it('names the level, marks what is not known and leaves out what has no place', () => {
    const { features } = collectionOf(zones, (scheme, level) => `${scheme}/${level}`);
    expect(features).toHaveLength(1);
    expect(features[0]?.properties).toMatchObject({ zoneId: 'z1', look: '1', label: 'RISK_2020/HIGH？' });
  });

  it('are looked at with some room', () => {
    const looked = boxOf(zones);
    expect(looked?.west).toBeCloseTo(109.998, 9);
    expect(looked?.south).toBeCloseTo(28.998, 9);
    expect(looked?.east).toBeCloseTo(110.102, 9);
    expect(looked?.north).toBeCloseTo(29.102, 9);
    expect(boxOf({ ...zones, features: [] })).toBeNull();
  });
});
