import type { FeatureCollection } from 'geojson';
import maplibregl, { type Map, type StyleSpecification } from 'maplibre-gl';
import { groundOf, type AreaMap } from './ground';
import 'maplibre-gl/dist/maplibre-gl.css';

/** Nothing comes from the net: no tiles, and letters are drawn with the device's own fonts. */
export function groundStyle(map: AreaMap): StyleSpecification {
  const ground = groundOf(map);
  const source = (data: FeatureCollection) => ({ type: 'geojson' as const, data });
  return {
    version: 8,
    sources: {
      streets: source(ground.streets),
      lines: source(ground.lines),
      buildings: source(ground.buildings),
      areas: source(ground.areas),
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': '#f4f5ef' } },
      {
        id: 'streets',
        type: 'line',
        source: 'streets',
        paint: {
          'line-color': ['match', ['get', 'kind'], 'MOTORWAY', '#d9a441', 'ROAD', '#cbb994', '#d8d8cc'],
          'line-width': ['match', ['get', 'kind'], 'MOTORWAY', 3, 'ROAD', 2.4, 'STREET', 1.6, 1],
        },
      },
      {
        id: 'river',
        type: 'line',
        source: 'lines',
        filter: ['==', ['get', 'kind'], 'RIVER'],
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: { 'line-color': '#8fc3dc', 'line-width': ['interpolate', ['linear'], ['zoom'], 8, 3, 15, 16] },
      },
      {
        id: 'roads',
        type: 'line',
        source: 'lines',
        filter: ['!=', ['get', 'kind'], 'RIVER'],
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': ['match', ['get', 'kind'], 'MOTORWAY', '#d9a441', '#c2a76c'],
          'line-width': ['interpolate', ['linear'], ['zoom'], 8, 1.6, 15, 5],
        },
      },
      {
        id: 'buildings',
        type: 'fill',
        source: 'buildings',
        paint: { 'fill-color': '#4f8f92', 'fill-outline-color': '#0b3b46' },
      },
      {
        id: 'areas',
        type: 'circle',
        source: 'areas',
        paint: {
          'circle-color': '#0f5e66',
          'circle-opacity': 0.85,
          'circle-stroke-color': '#ffffff',
          'circle-stroke-width': 1.5,
          'circle-radius': ['interpolate', ['linear'], ['get', 'people'], 0, 4, 5000, 7, 500_000, 16],
        },
      },
      {
        id: 'line-names',
        type: 'symbol',
        source: 'lines',
        layout: {
          'symbol-placement': 'line',
          'text-field': ['get', 'name'],
          'text-font': ['sans-serif'],
          'text-size': 12,
        },
        paint: { 'text-color': '#4b5d61', 'text-halo-color': '#ffffff', 'text-halo-width': 1.4 },
      },
      {
        id: 'building-names',
        type: 'symbol',
        source: 'buildings',
        minzoom: 16,
        layout: { 'text-field': ['get', 'name'], 'text-font': ['sans-serif'], 'text-size': 11 },
        paint: { 'text-color': '#082b34', 'text-halo-color': '#ffffff', 'text-halo-width': 1.4 },
      },
      {
        id: 'area-names',
        type: 'symbol',
        source: 'areas',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['sans-serif'],
          'text-size': 13,
          'text-anchor': 'top',
          'text-offset': [0, 0.7],
          'symbol-sort-key': ['-', 0, ['get', 'people']],
        },
        paint: { 'text-color': '#0b3b46', 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
      },
    ],
  };
}

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** A map as all pages have it: no turning, one finger scrolls the page, two move the map. */
export function startMap(container: HTMLElement, style: StyleSpecification, box: Box): Map {
  const drawn = new maplibregl.Map({
    container,
    style,
    bounds: [box.west, box.south, box.east, box.north],
    fitBoundsOptions: { padding: 28 },
    attributionControl: false,
    localIdeographFontFamily: 'sans-serif',
    cooperativeGestures: matchMedia('(pointer: coarse)').matches,
    dragRotate: false,
    maxZoom: 19,
  });
  drawn.addControl(new maplibregl.NavigationControl({ showCompass: false }), 'top-right');
  drawn.addControl(new maplibregl.ScaleControl({}), 'bottom-left');
  return drawn;
}
