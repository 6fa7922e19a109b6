import type { CrewCover, DownCall, Ground, Settings, Version } from './queries';

export const QUARTER_MS = 900_000;

/** The quarters of an hour from the first that calls anybody to the last, as milliseconds. */
export function quarters(calls: readonly DownCall[], startAt: string): number[] {
  const starts = calls.map(({ start }) => Date.parse(start));
  const first = Math.min(Math.ceil(Date.parse(startAt) / QUARTER_MS) * QUARTER_MS, ...starts);
  const last = Math.max(first, ...starts);
  return Array.from(
    { length: Math.floor((last - first) / QUARTER_MS) + 1 },
    (_, i) => first + i * QUARTER_MS,
  );
}

/** From teal, the first called, over green to orange, the last. */
export function quarterColour(index: number, count: number): string {
  const share = count <= 1 ? 0 : Math.min(1, Math.max(0, index / (count - 1)));
  return `hsl(${String(Math.round(188 - 160 * share))} 58% ${String(Math.round(38 + 8 * share))}%)`;
}

export interface EntranceRow {
  entrance: number;
  building: number;
  name: string;
  buildingName: string;
  people: number;
  calls: DownCall[];
  /** The first of its building's rows, and how many the building has. */
  rows: number | null;
}

/** A row for each entrance that is called, in the order in which its building is called first. */
export function entranceRows(ground: Ground, calls: readonly DownCall[]): EntranceRow[] {
  const first = new Map<number, number>();
  const byEntrance = new Map<number, DownCall[]>();
  calls.forEach((call) => {
    const building = ground.entrances[call.entrance]?.building ?? 0;
    const start = Date.parse(call.start);
    first.set(building, Math.min(first.get(building) ?? start, start));
    byEntrance.set(call.entrance, [...(byEntrance.get(call.entrance) ?? []), call]);
  });
  const entrances = [...byEntrance.keys()].sort((one, other) => {
    const a = ground.entrances[one]?.building ?? 0;
    const b = ground.entrances[other]?.building ?? 0;
    return (first.get(a) ?? 0) - (first.get(b) ?? 0) || a - b || one - other;
  });
  const count = new Map<number, number>();
  entrances.forEach((entrance) => {
    const building = ground.entrances[entrance]?.building ?? 0;
    count.set(building, (count.get(building) ?? 0) + 1);
  });
  const seen = new Set<number>();
  return entrances.map((entrance) => {
    const building = ground.entrances[entrance]?.building ?? 0;
    const rows = seen.has(building) ? null : (count.get(building) ?? 1);
    seen.add(building);
    const own = byEntrance.get(entrance) ?? [];
    return {
      entrance,
      building,
      name: ground.entrances[entrance]?.name ?? '',
      buildingName: ground.buildings[building]?.name ?? '',
      people: own.reduce((sum, { people }) => sum + people, 0),
      calls: own,
      rows,
    };
  });
}

/** `1–3`, or the one floor. */
export function floors({ lowest, highest }: { lowest: number; highest: number }): string {
  return lowest === highest ? String(lowest) : `${String(lowest)}–${String(highest)}`;
}

export interface Spot {
  longitude: number;
  latitude: number;
}

export interface Box {
  west: number;
  south: number;
  scale: number;
  width: number;
  height: number;
}

const METRES_A_DEGREE = 111_320;
const MARGIN_METRES = 45;

/** A box in metres around all buildings, points and ways, for a picture. */
export function pictureBox(version: Version): Box {
  const spots = [
    ...version.ground.buildings,
    ...version.settings.points,
    ...version.result.ways.flatMap(({ path }) => path),
    ...version.ground.areas.filter(({ longitude, latitude }) => longitude !== null && latitude !== null),
  ] as { longitude: number; latitude: number }[];
  const wests = spots.map(({ longitude }) => longitude);
  const souths = spots.map(({ latitude }) => latitude);
  const latitude = souths.length ? (Math.min(...souths) + Math.max(...souths)) / 2 : 0;
  const scale = METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180);
  const high = souths.length ? (Math.max(...souths) - Math.min(...souths)) * METRES_A_DEGREE : 0;
  // the mark of a point stands above it
  const margin = Math.max(MARGIN_METRES, high / 12);
  const west = (wests.length ? Math.min(...wests) : 0) - margin / scale;
  const south = (souths.length ? Math.min(...souths) : 0) - margin / METRES_A_DEGREE;
  return {
    west,
    south,
    scale,
    width: Math.max(120, (wests.length ? Math.max(...wests) - west : 0) * scale + margin),
    height: Math.max(90, (souths.length ? Math.max(...souths) - south : 0) * METRES_A_DEGREE + margin),
  };
}

export function place(box: Box, { longitude, latitude }: { longitude: number; latitude: number }) {
  return {
    x: (longitude - box.west) * box.scale,
    y: box.height - (latitude - box.south) * METRES_A_DEGREE,
  };
}

/** Where a spot of the picture lies. */
export function spotAt(box: Box, { x, y }: { x: number; y: number }): Spot {
  return {
    longitude: box.west + x / box.scale,
    latitude: box.south + (box.height - y) / METRES_A_DEGREE,
  };
}

/** So many metres to the east and north of it. */
export function nudged({ longitude, latitude }: Spot, east: number, north: number): Spot {
  const scale = METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return { longitude: longitude + east / scale, latitude: latitude + north / METRES_A_DEGREE };
}

/** As the crow flies. */
export function metresBetween(one: Spot, other: Spot): number {
  const scale = METRES_A_DEGREE * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(
    (one.longitude - other.longitude) * scale,
    (one.latitude - other.latitude) * METRES_A_DEGREE,
  );
}

/**
 * How far a crew is: not asked for, otherwise asked for, on no roster yet, short of people in some shift, or on the
 * roster in each. Who stands there is another question, which the post answers.
 */
export type CrewState = 'NOT_ASKED' | 'DIFFERS' | 'NO_ROSTER' | 'SHORT' | 'FILLED';

export function crewState({ change, people }: Pick<CrewCover, 'change' | 'people'>): CrewState {
  if (change !== 'NONE') {
    return change === 'NEW' ? 'NOT_ASKED' : 'DIFFERS';
  }
  if (people.every(({ held, needed }) => held >= needed)) {
    return 'FILLED';
  }
  return people.every(({ seats }) => seats === 0) ? 'NO_ROSTER' : 'SHORT';
}

/** How many people a crew lacks. */
export function lacking({ people }: Pick<CrewCover, 'people'>): number {
  return people.reduce((sum, { needed, held }) => sum + Math.max(0, needed - held), 0);
}

/** Which quarter, from 0, a building is called in first; none for who is not called. */
export function firstQuarter(version: Version, all: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  version.result.calls
    .filter(({ lane }) => lane === 'ORDINARY')
    .forEach((call) => {
      const building = version.ground.entrances[call.entrance]?.building ?? 0;
      const index = all.indexOf(Date.parse(call.start));
      if (index >= 0) {
        found.set(building, Math.min(found.get(building) ?? index, index));
      }
    });
  return found;
}

export interface Missing {
  buildings: number;
  people: number;
}

/** Buildings that lack volunteers, and how many in all. */
export function missingVolunteers(ground: Ground): Missing {
  return ground.buildings.reduce<Missing>(
    (sum, { volunteersNeeded, volunteers }) => {
      const lacks = Math.max(0, volunteersNeeded - volunteers);
      return { buildings: sum.buildings + (lacks > 0 ? 1 : 0), people: sum.people + lacks };
    },
    { buildings: 0, people: 0 },
  );
}

/** Calls of one building, in the order of time. */
export function callsOf(ground: Ground, calls: readonly DownCall[], building: number): DownCall[] {
  return calls
    .filter((call) => ground.entrances[call.entrance]?.building === building)
    .sort((one, other) => Date.parse(one.start) - Date.parse(other.start) || one.entrance - other.entrance);
}

export function sameSettings(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
