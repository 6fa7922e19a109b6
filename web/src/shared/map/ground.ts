import type { Feature, FeatureCollection } from 'geojson';
import type { Answer } from '../api/client';
import type { Box } from './drawn';

export type AreaMap = Answer<'/api/areas/{areaId}/map'>;

type Position = [number, number];

const METRES_PER_DEGREE = 111_320;

/** A house's rectangle as a closed ring around its position. */
export function footprint(building: AreaMap['buildings'][number]): Position[] {
  const { longitude, latitude, eastMetres, northMetres } = building;
  const east = eastMetres / 2 / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180));
  const north = northMetres / 2 / METRES_PER_DEGREE;
  return [
    [longitude - east, latitude - north],
    [longitude + east, latitude - north],
    [longitude + east, latitude + north],
    [longitude - east, latitude + north],
    [longitude - east, latitude - north],
  ];
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

/** What the server told of an area, as the map's sources: each thing with what its layer and a click need. */
export function groundOf(
  map: AreaMap,
): Record<'streets' | 'lines' | 'buildings' | 'areas', FeatureCollection> {
  return {
    streets: collection(
      map.streets.map((way) => ({
        type: 'Feature',
        properties: { kind: way.kind },
        geometry: {
          type: 'LineString',
          coordinates: [
            [way.fromLongitude, way.fromLatitude],
            [way.toLongitude, way.toLatitude],
          ],
        },
      })),
    ),
    lines: collection(
      map.lines.map((line) => ({
        type: 'Feature',
        properties: { kind: line.kind, name: line.name },
        geometry: { type: 'LineString', coordinates: line.line },
      })),
    ),
    buildings: collection(
      map.buildings.map((building) => ({
        type: 'Feature',
        properties: { id: building.id, name: building.name },
        geometry: { type: 'Polygon', coordinates: [footprint(building)] },
      })),
    ),
    areas: collection(
      map.areas.flatMap(({ area, people }) =>
        area.longitude == null || area.latitude == null
          ? []
          : [
              {
                type: 'Feature',
                properties: { id: area.id, name: area.name, people },
                geometry: { type: 'Point', coordinates: [area.longitude, area.latitude] },
              },
            ],
      ),
    ),
  };
}

/** How far beyond a box one may look, in its longer side: a map is wider or higher than what it is to show. */
const BEYOND = 1.5;

/** A box with all that a map of it may show besides. */
export function around({ west, south, east, north }: Box): Box {
  const beyond = BEYOND * Math.max(east - west, north - south);
  return { west: west - beyond, south: south - beyond, east: east + beyond, north: north + beyond };
}

/** Whether this browser can draw the map at all. */
export function hasWebgl(): boolean {
  try {
    const canvas = document.createElement('canvas');
    return canvas.getContext('webgl2') !== null || canvas.getContext('webgl') !== null;
  } catch {
    return false;
  }
}
