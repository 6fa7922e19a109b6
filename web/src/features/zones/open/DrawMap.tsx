import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef } from 'react';
import { groundStyle, startMap, type Box } from '@/shared/map/drawn';
import type { AreaMap } from '@/shared/map/ground';
import { closed, type Act, type Drawing, type Position } from './drawing';

interface Props {
  map: AreaMap;
  box: Box;
  drawing: Drawing;
  dispatch: (act: Act) => void;
  label: string;
}

/**
 * The ground to draw on. A click or a tap adds a corner, a corner can be dragged; with the keyboard the arrows move the
 * map under the cross in its middle, Enter adds a corner there, C closes, Backspace takes the last one back.
 */
export function DrawMap({ map, box, drawing, dispatch, label }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const made = useRef<Map | null>(null);
  const shown = useRef(drawing);
  const act = useEffectEvent(dispatch);

  useEffect(() => {
    shown.current = drawing;
    (made.current?.getSource('drawing') as GeoJSONSource | undefined)?.setData(sketch(drawing));
  }, [drawing]);

  useEffect(() => {
    if (!frame.current) {
      return undefined;
    }
    const drawn = startMap(frame.current, groundStyle(map), box);
    made.current = drawn;
    drawn.on('load', () => {
      addSketch(drawn, sketch(shown.current));
    });
    drawn.on('click', ({ lngLat, point }) => {
      // a corner that was taken hold of is not a new one
      if (
        drawn.getLayer('drawing-corners') &&
        drawn.queryRenderedFeatures(point, { layers: ['drawing-corners'] }).length === 0
      ) {
        act({ act: 'ADD', at: rounded(lngLat) });
      }
    });
    letCornersMove(drawn, (moved) => {
      act(moved);
    });
    const canvas = drawn.getCanvas();
    canvas.setAttribute('aria-label', label);
    const keys = (event: KeyboardEvent) => {
      const pressed = actOf(event, drawn);
      if (pressed) {
        event.preventDefault();
        event.stopPropagation();
        act(pressed);
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
    <div className="draw-map">
      <div ref={frame} className="ground-map" />
      <span className="draw-cross" aria-hidden />
    </div>
  );
}

function actOf(event: KeyboardEvent, map: Map): Act | null {
  const held = event.ctrlKey || event.metaKey;
  switch (event.key.toLowerCase()) {
    case 'enter':
    case ' ':
      return { act: 'ADD', at: rounded(map.getCenter()) };
    case 'c':
      return held ? null : { act: 'FINISH' };
    case 'backspace':
    case 'delete':
      return { act: 'UNDO' };
    case 'z':
      return held ? { act: event.shiftKey ? 'REDO' : 'UNDO' } : null;
    case 'y':
      return held ? { act: 'REDO' } : null;
    default:
      return null;
  }
}

/** To a tenth of a metre: more is noise, and reads badly in a file. */
export function rounded({ lng, lat }: { lng: number; lat: number }): Position {
  return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}

function sketch({ drawn, current }: Drawing): FeatureCollection {
  const features: Feature[] = drawn.map(({ outer, holes }) => ({
    type: 'Feature',
    properties: { kind: 'RING' },
    geometry: { type: 'Polygon', coordinates: [outer, ...holes].map(closed) },
  }));
  if (current.length > 1) {
    features.push({
      type: 'Feature',
      properties: { kind: 'LINE' },
      geometry: { type: 'LineString', coordinates: current },
    });
  }
  [...drawn.map(({ outer }) => outer), current].forEach((ring, index) => {
    ring.forEach((at, corner) => {
      features.push({
        type: 'Feature',
        properties: { kind: 'CORNER', ring: index, corner },
        geometry: { type: 'Point', coordinates: at },
      });
    });
  });
  return { type: 'FeatureCollection', features };
}

function addSketch(map: Map, data: FeatureCollection): void {
  map.addSource('drawing', { type: 'geojson', data });
  map.addLayer({
    id: 'drawing-fills',
    type: 'fill',
    source: 'drawing',
    filter: ['==', ['get', 'kind'], 'RING'],
    paint: { 'fill-color': '#a3211b', 'fill-opacity': 0.2 },
  });
  map.addLayer({
    id: 'drawing-lines',
    type: 'line',
    source: 'drawing',
    filter: ['!=', ['get', 'kind'], 'CORNER'],
    paint: { 'line-color': '#a3211b', 'line-width': 3 },
  });
  map.addLayer({
    id: 'drawing-corners',
    type: 'circle',
    source: 'drawing',
    filter: ['==', ['get', 'kind'], 'CORNER'],
    paint: {
      'circle-radius': matchMedia('(pointer: coarse)').matches ? 11 : 7,
      'circle-color': '#ffffff',
      'circle-stroke-color': '#a3211b',
      'circle-stroke-width': 3,
    },
  });
}

function letCornersMove(map: Map, move: (act: Act) => void): void {
  const take = (event: MapMouseEvent | MapTouchEvent) => {
    const [corner] = map.queryRenderedFeatures(event.point, { layers: ['drawing-corners'] });
    if (!corner) {
      return;
    }
    event.preventDefault();
    const ring = Number(corner.properties['ring']);
    const index = Number(corner.properties['corner']);
    const touched = event.type === 'touchstart';
    const letGo = (end: MapMouseEvent | MapTouchEvent) => {
      const { lngLat, point } = end;
      // a click that did not move it moves nothing
      if (Math.hypot(point.x - event.point.x, point.y - event.point.y) > 3) {
        move({ act: 'MOVE', ring, corner: index, to: rounded(lngLat) });
      }
    };
    if (touched) {
      map.once('touchend', letGo);
    } else {
      map.once('mouseup', letGo);
    }
  };
  map.on('mousedown', 'drawing-corners', take);
  map.on('touchstart', 'drawing-corners', take);
  map.on('mouseenter', 'drawing-corners', () => {
    map.getCanvas().style.cursor = 'move';
  });
  map.on('mouseleave', 'drawing-corners', () => {
    map.getCanvas().style.cursor = '';
  });
}
