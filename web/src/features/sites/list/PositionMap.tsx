import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { groundStyle, startMap, type Box } from '@/shared/map/drawn';
import type { AreaMap } from '@/shared/map/ground';
import type { Position } from './PositionField';

interface Props {
  map: AreaMap;
  box: Box;
  at: Position;
  label: string;
  onPlace?: ((position: Position) => void) | undefined;
}

/** The ground to point at: a click or a tap; with the keyboard the arrows move the map and Enter takes its middle. */
export function PositionMap({ map, box, at, label, onPlace }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const made = useRef<Map | null>(null);
  const shown = useRef(at);
  const place = useEffectEvent(({ lng, lat }: { lng: number; lat: number }) => {
    onPlace?.({ longitude: rounded(lng), latitude: rounded(lat) });
  });

  useEffect(() => {
    shown.current = at;
    (made.current?.getSource('position') as GeoJSONSource | undefined)?.setData(mark(at));
  }, [at]);

  useEffect(() => {
    if (!frame.current) {
      return undefined;
    }
    const drawn = startMap(frame.current, groundStyle(map), box);
    made.current = drawn;
    drawn.on('load', () => {
      drawn.addSource('position', { type: 'geojson', data: mark(shown.current) });
      drawn.addLayer({
        id: 'position',
        type: 'circle',
        source: 'position',
        paint: {
          'circle-radius': 9,
          'circle-color': '#a3211b',
          'circle-stroke-color': '#ffffff',
          'circle-stroke-width': 3,
        },
      });
    });
    drawn.on('click', ({ lngLat }) => {
      place(lngLat);
    });
    const canvas = drawn.getCanvas();
    canvas.setAttribute('aria-label', label);
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        event.stopPropagation();
        place(drawn.getCenter());
      }
    };
    canvas.addEventListener('keydown', keys);
    return () => {
      canvas.removeEventListener('keydown', keys);
      made.current = null;
      drawn.remove();
    };
  }, [map, box, label]);

  return (
    <div className="site-map">
      <div ref={frame} className="ground-map" />
    </div>
  );
}

/** To a tenth of a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function mark({ longitude, latitude }: Position): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features:
      longitude === undefined || latitude === undefined
        ? []
        : [
            {
              type: 'Feature',
              properties: {},
              geometry: { type: 'Point', coordinates: [longitude, latitude] },
            },
          ],
  };
}
