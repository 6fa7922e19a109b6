import { queryOptions } from '@tanstack/react-query';
import type { FeatureCollection } from 'geojson';
import { api, body, type Answer } from '../api/client';
import type { Box } from './drawn';
import { around, type AreaMap } from './ground';

type Ground = Answer<'/api/ground'>;

/** An area's houses, and the roads and names in and around a box, whosever area it lies in. */
export function groundQuery(areaId: string, box: Box) {
  const asked = around(box);
  return queryOptions({
    queryKey: ['ground', areaId, asked],
    staleTime: 300_000,
    queryFn: async () => {
      const [own, ground] = await Promise.all([
        body(api.GET('/api/areas/{areaId}/map', { params: { path: { areaId } } })),
        body(api.GET('/api/ground', { params: { query: asked } })),
      ]);
      return { map: laidOn(ground, own), names: namesOf(ground) };
    },
  });
}

/** An area's own houses and streets on the ground around them. */
function laidOn(ground: Ground, map: AreaMap): AreaMap {
  return { ...map, lines: ground.lines, streets: [...map.streets, ...ground.streets] };
}

/** The names of a ground as a map's source. */
function namesOf({ names }: Ground): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: names.map(({ name, kind, longitude, latitude }) => ({
      type: 'Feature',
      properties: { name, kind },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  };
}
