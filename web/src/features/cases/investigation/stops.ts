import type { FeatureCollection } from 'geojson';
import type { Box } from '@/shared/map/drawn';
import type { Trajectory } from './queries';

export interface Stop {
  number: number;
  place: string;
  longitude: number;
  latitude: number;
  exact: boolean;
  times: number;
}

const MARGIN_DEGREES = 0.004;

/** Places in the order in which they were first visited, and the way through them in the order of time. */
export function stopsOf({ stays }: Pick<Trajectory, 'stays'>): { stops: Stop[]; way: [number, number][] } {
  const stops: Stop[] = [];
  const way: [number, number][] = [];
  for (const { place, spot, kind } of stays) {
    if (!spot || kind === 'SPECIMEN') {
      continue;
    }
    const known = stops.find((each) => each.longitude === spot.longitude && each.latitude === spot.latitude);
    if (known) {
      known.times += 1;
    } else {
      stops.push({ number: stops.length + 1, place, ...spot, times: 1 });
    }
    const last = way.at(-1);
    if (last?.[0] !== spot.longitude || last[1] !== spot.latitude) {
      way.push([spot.longitude, spot.latitude]);
    }
  }
  return { stops, way };
}

export function boxOf(stops: Stop[]): Box | null {
  if (stops.length === 0) {
    return null;
  }
  const longitudes = stops.map((stop) => stop.longitude);
  const latitudes = stops.map((stop) => stop.latitude);
  return {
    west: Math.min(...longitudes) - MARGIN_DEGREES,
    east: Math.max(...longitudes) + MARGIN_DEGREES,
    south: Math.min(...latitudes) - MARGIN_DEGREES,
    north: Math.max(...latitudes) + MARGIN_DEGREES,
  };
}

export function featuresOf(stops: Stop[], way: [number, number][]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: way } },
      ...stops.map((stop) => ({
        type: 'Feature' as const,
        properties: { number: stop.number, place: stop.place, exact: stop.exact },
        geometry: { type: 'Point' as const, coordinates: [stop.longitude, stop.latitude] },
      })),
    ],
  };
}
