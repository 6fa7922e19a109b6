import type { FeatureCollection } from 'geojson';
import type { Map } from 'maplibre-gl';
import { lookOf, RANKS, tile } from '../levels';

const TILE = 16;

/** Zones over the ground, the strictest above: a pattern and a colour for each rank, a dashed edge where not known. */
export function addZoneLayers(map: Map, zones: FeatureCollection): void {
  for (let rank = 1; rank <= RANKS; rank++) {
    const pen = tile(lookOf(rank), TILE).getContext('2d');
    if (pen) {
      map.addImage(`zone-${String(rank)}`, pen.getImageData(0, 0, TILE, TILE));
    }
  }
  map.addSource('zones', { type: 'geojson', data: zones });
  const below = 'line-names';
  map.addLayer(
    {
      id: 'zone-fills',
      type: 'fill',
      source: 'zones',
      layout: { 'fill-sort-key': ['-', 0, ['get', 'rank']] },
      paint: {
        'fill-pattern': ['concat', 'zone-', ['get', 'look']],
        'fill-opacity': ['match', ['get', 'state'], 'NOT_KNOWN', 0.45, 0.9],
      },
    },
    below,
  );
  for (const known of [true, false]) {
    map.addLayer(
      {
        id: known ? 'zone-edges' : 'zone-edges-not-known',
        type: 'line',
        source: 'zones',
        filter: [known ? '!=' : '==', ['get', 'state'], 'NOT_KNOWN'],
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': ['get', 'colour'],
          'line-width': 2.4,
          ...(known ? {} : { 'line-dasharray': [2, 2] }),
        },
      },
      below,
    );
  }
  map.addLayer({
    id: 'zone-names',
    type: 'symbol',
    source: 'zones',
    layout: {
      'text-field': ['get', 'label'],
      'text-font': ['sans-serif'],
      'text-size': 13,
      'text-max-width': 9,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: { 'text-color': ['get', 'colour'], 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
  });
}
