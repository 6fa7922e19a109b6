import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { groundStyle, startMap, type Box } from '@/shared/map/drawn';
import type { AreaMap } from '@/shared/map/ground';
import { addZoneLayers } from './layers';

interface Props {
  map: AreaMap;
  zones: FeatureCollection;
  box: Box;
  label: string;
  onOpen?: (zoneId: string) => void;
}

/** The ground with zones over it; the list beside it says the same. */
export function ZonesMap({ map, zones, box, label, onOpen }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<Map | null>(null);
  const shown = useRef(zones);
  const open = useRef(onOpen);

  useEffect(() => {
    open.current = onOpen;
    shown.current = zones;
    (drawn.current?.getSource('zones') as GeoJSONSource | undefined)?.setData(zones);
  }, [zones, onOpen]);

  useEffect(() => {
    if (!frame.current) {
      return undefined;
    }
    const made = startMap(frame.current, groundStyle(map), box);
    drawn.current = made;
    // with the first picture, not after all of the ground: a map without zones says that there are none
    made.on('style.load', () => {
      addZoneLayers(made, shown.current);
    });
    made.on('click', 'zone-fills', (event) => {
      const id: unknown = event.features?.[0]?.properties['zoneId'];
      if (typeof id === 'string') {
        open.current?.(id);
      }
    });
    made.on('mouseenter', 'zone-fills', () => {
      made.getCanvas().style.cursor = 'pointer';
    });
    made.on('mouseleave', 'zone-fills', () => {
      made.getCanvas().style.cursor = '';
    });
    return () => {
      drawn.current = null;
      made.remove();
    };
  }, [map, box]);

  return <div ref={frame} className="ground-map zones-map" role="region" aria-label={label} />;
}
