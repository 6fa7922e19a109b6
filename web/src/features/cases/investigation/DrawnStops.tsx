import type { FeatureCollection } from 'geojson';
import type { Map } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { groundStyle, startMap, type Box } from '@/shared/map/drawn';
import type { AreaMap } from '@/shared/map/ground';

interface Props {
  map: AreaMap;
  /** Of the areas around. */
  names: FeatureCollection;
  box: Box;
  features: FeatureCollection;
  label: string;
}

function addNames(map: Map, names: FeatureCollection) {
  map.addSource('names', { type: 'geojson', data: names });
  map.addLayer({
    id: 'names',
    type: 'symbol',
    source: 'names',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['sans-serif'],
      'text-size': ['match', ['get', 'kind'], 'COMMUNITY', 12, 14],
      'text-padding': 6,
    },
    paint: { 'text-color': '#5b6b6f', 'text-halo-color': '#ffffff', 'text-halo-width': 1.4 },
  });
}

function addStops(map: Map, features: FeatureCollection) {
  map.addSource('stops', { type: 'geojson', data: features });
  map.addLayer({
    id: 'way',
    type: 'line',
    source: 'stops',
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': '#b3382f', 'line-width': 2, 'line-dasharray': [2, 1.5] },
  });
  map.addLayer({
    id: 'stops',
    type: 'circle',
    source: 'stops',
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-color': ['case', ['get', 'exact'], '#b3382f', '#ffffff'],
      'circle-stroke-color': '#b3382f',
      'circle-stroke-width': 2,
      'circle-radius': ['case', ['get', 'several'], 7, 12],
    },
  });
  map.addLayer({
    id: 'stop-numbers',
    type: 'symbol',
    source: 'stops',
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'text-field': ['get', 'numbers'],
      'text-font': ['sans-serif'],
      'text-size': 13,
      'text-allow-overlap': true,
      // several numbers have no room inside of the circle
      'text-anchor': ['case', ['get', 'several'], 'left', 'center'],
      'text-offset': ['case', ['get', 'several'], ['literal', [0.9, 0]], ['literal', [0, 0]]],
    },
    paint: {
      'text-color': ['case', ['all', ['get', 'exact'], ['!', ['get', 'several']]], '#ffffff', '#b3382f'],
      'text-halo-color': '#ffffff',
      'text-halo-width': ['case', ['get', 'several'], 2, 0],
    },
  });
}

export function DrawnStops({ map, names, box, features, label }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!frame.current) {
      return undefined;
    }
    const style = groundStyle(map);
    const made = startMap(
      frame.current,
      { ...style, layers: style.layers.filter(({ id }) => id !== 'areas' && id !== 'area-names') },
      box,
    );
    made.on('style.load', () => {
      addNames(made, names);
      addStops(made, features);
    });
    return () => {
      made.remove();
    };
  }, [map, names, box, features]);
  return <div ref={frame} className="ground-map" role="region" aria-label={label} />;
}
