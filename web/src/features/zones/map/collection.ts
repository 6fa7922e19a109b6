import type { Feature, FeatureCollection } from 'geojson';
import type { Box } from '@/shared/map/drawn';
import { lookOf, RANKS } from '../levels';
import type { ZoneFeatures } from '../queries';

/**
 * What the server answers as the map's source, each with how it looks and what it is called.
 *
 * @param levelOf the word for a level of a scheme
 */
export function collectionOf(
  zones: ZoneFeatures,
  levelOf: (scheme: string, level: string) => string,
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: zones.features.flatMap(({ id, geometry, properties }): Feature[] =>
      geometry
        ? [
            {
              type: 'Feature',
              geometry: { type: 'MultiPolygon', coordinates: geometry.coordinates },
              properties: {
                ...properties,
                zoneId: id,
                look: String(Math.min(properties.rank, RANKS)),
                colour: lookOf(properties.rank).colour,
                label:
                  levelOf(properties.scheme, properties.level) +
                  (properties.state === 'NOT_KNOWN' ? '？' : ''),
              },
            },
          ]
        : [],
    ),
  };
}

/** Around all of them with some room; none without any. */
export function boxOf(zones: ZoneFeatures): Box | null {
  const positions = zones.features.flatMap(({ geometry }) => geometry?.coordinates.flat(2) ?? []);
  if (positions.length === 0) {
    return null;
  }
  const xs = positions.map(([x]) => x ?? 0);
  const ys = positions.map(([, y]) => y ?? 0);
  const room = 0.002;
  return {
    west: Math.min(...xs) - room,
    south: Math.min(...ys) - room,
    east: Math.max(...xs) + room,
    north: Math.max(...ys) + room,
  };
}
