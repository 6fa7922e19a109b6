import type { FeatureCollection } from 'geojson';
import type { Map } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { groundStyle, startMap, type Box } from '@/shared/map/drawn';
import type { AreaMap } from '@/shared/map/ground';

interface Props {
  map: AreaMap;
  box: Box;
  features: FeatureCollection;
  label: string;
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
      'circle-radius': 12,
    },
  });
  map.addLayer({
    id: 'stop-numbers',
    type: 'symbol',
    source: 'stops',
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'text-field': ['to-string', ['get', 'number']],
      'text-font': ['sans-serif'],
      'text-size': 13,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': ['case', ['get', 'exact'], '#ffffff', '#b3382f'] },
  });
}

export function DrawnStops({ map, box, features, label }: Props) {
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
      addStops(made, features);
    });
    return () => {
      made.remove();
    };
  }, [map, box, features]);
  return <div ref={frame} className="ground-map" role="region" aria-label={label} />;
}
