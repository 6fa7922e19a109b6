import type { FeatureCollection } from 'geojson';
import type { NodeLine } from '../queries';

/** Lines with a position as points, with how many are missing and what share of them that is. */
export function missingOf(lines: readonly NodeLine[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: lines.flatMap(({ id, name, longitude, latitude, counts }) =>
      longitude === null || longitude === undefined || latitude === null || latitude === undefined
        ? []
        : [
            {
              type: 'Feature' as const,
              geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
              properties: {
                id,
                name,
                missing: counts.missing,
                share: counts.people === 0 ? 0 : counts.missing / counts.people,
              },
            },
          ],
    ),
  };
}
