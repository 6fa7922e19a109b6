import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { groundStyle, startMap, type Box } from '@/shared/map/drawn';
import type { AreaMap } from '@/shared/map/ground';

interface Props {
  map: AreaMap;
  box: Box;
  points: FeatureCollection;
  label: string;
  onOpen: (nodeId: string) => void;
}

/** From light to dark as more are missing: one hue, so that nobody needs to tell red from green. */
function addPoints(map: Map, points: FeatureCollection) {
  map.addSource('coverage', { type: 'geojson', data: points });
  map.addLayer({
    id: 'coverage',
    type: 'circle',
    source: 'coverage',
    paint: {
      'circle-color': [
        'interpolate',
        ['linear'],
        ['get', 'share'],
        0,
        '#d9e6f2',
        0.1,
        '#f5b976',
        0.5,
        '#d55e00',
        1,
        '#7a2e00',
      ],
      'circle-stroke-color': '#082b34',
      'circle-stroke-width': 1.5,
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'missing']], 0, 6, 30, 16, 400, 44],
    },
  });
  map.addLayer({
    id: 'coverage-names',
    type: 'symbol',
    source: 'coverage',
    layout: {
      'text-field': ['concat', ['get', 'name'], ' ', ['to-string', ['get', 'missing']]],
      'text-font': ['sans-serif'],
      'text-size': 12,
      'text-anchor': 'top',
      'text-offset': [0, 0.9],
    },
    paint: { 'text-color': '#0b3b46', 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
  });
}

export function DrawnCoverage({ map, box, points, label, onOpen }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<Map | null>(null);
  const shown = useRef(points);
  const open = useRef(onOpen);

  useEffect(() => {
    open.current = onOpen;
    shown.current = points;
    (drawn.current?.getSource('coverage') as GeoJSONSource | undefined)?.setData(points);
  }, [points, onOpen]);

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
    drawn.current = made;
    made.on('style.load', () => {
      addPoints(made, shown.current);
    });
    made.on('click', 'coverage', (event) => {
      const id: unknown = event.features?.[0]?.properties['id'];
      if (typeof id === 'string') {
        open.current(id);
      }
    });
    made.on('mouseenter', 'coverage', () => {
      made.getCanvas().style.cursor = 'pointer';
    });
    made.on('mouseleave', 'coverage', () => {
      made.getCanvas().style.cursor = '';
    });
    return () => {
      drawn.current = null;
      made.remove();
    };
  }, [map, box]);

  return <div ref={frame} className="ground-map" role="region" aria-label={label} />;
}
