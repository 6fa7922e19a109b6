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

/** Where somebody was that has no place on the map: in vehicles, in other cities, and where no position is known. */
export function offTheMap({ stays }: Pick<Trajectory, 'stays'>): string[] {
  const off = stays.filter(({ spot, kind, place }) => !spot && kind !== 'SPECIMEN' && place !== '');
  return [...new Set(off.map(({ place }) => place))];
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

/** Of the longer side of the box: stops that are closer than this lie on top of each other. */
const NEAR = 0.04;

/** Stops of which one would hide the other, together: the first of them says where. */
export function heapsOf(stops: Stop[]): Stop[][] {
  const box = boxOf(stops);
  const near = box ? NEAR * Math.max(box.east - box.west, box.north - box.south) : 0;
  const heaps: Stop[][] = [];
  for (const stop of stops) {
    const heap = heaps.find(
      ([first]) =>
        first && Math.hypot(first.longitude - stop.longitude, first.latitude - stop.latitude) < near,
    );
    if (heap) {
      heap.push(stop);
    } else {
      heaps.push([stop]);
    }
  }
  return heaps;
}

/** `1–3, 7` */
export function numbersOf(heap: Stop[]): string {
  const runs: [number, number][] = [];
  for (const { number } of heap) {
    const last = runs.at(-1);
    if (last?.[1] === number - 1) {
      last[1] = number;
    } else {
      runs.push([number, number]);
    }
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
}

export function featuresOf(stops: Stop[], way: [number, number][]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: way } },
      ...heapsOf(stops).flatMap((heap) =>
        heap.slice(0, 1).map(({ longitude, latitude }) => ({
          type: 'Feature' as const,
          properties: {
            numbers: numbersOf(heap),
            several: heap.length > 1,
            exact: heap.some((stop) => stop.exact),
          },
          geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
        })),
      ),
    ],
  };
}
