import { describe, expect, it } from 'vitest';
import {
  crewState,
  entranceRows,
  floors,
  lacking,
  metresBetween,
  missingVolunteers,
  nudged,
  place,
  quarterColour,
  quarters,
  spotAt,
} from './model';
import type { DownCall, Ground } from './queries';

const START = '2021-08-01T23:00:00Z';

function call(entrance: number, quarter: number, people = 10): DownCall {
  const start = Date.parse(START) + quarter * 900_000;
  return {
    point: 0,
    entrance,
    lane: 'ORDINARY',
    start: new Date(start).toISOString(),
    end: new Date(start + 900_000).toISOString(),
    lowest: 1,
    highest: 3,
    doors: [],
    people,
    walkSeconds: 60,
    pinned: false,
  };
}

const building = (name: string, volunteers: number) => ({
  id: name,
  areaId: 'any',
  name,
  longitude: 110,
  latitude: 29,
  eastMetres: 30,
  northMetres: 12,
  floors: 6,
  people: 20,
  volunteersNeeded: 2,
  volunteers,
});

const ground: Ground = {
  source: 'FROZEN',
  listed: 40,
  withoutDoor: 0,
  poolSize: 10,
  buildings: [building('1栋', 2), building('2栋', 1), building('3栋', 5)],
  entrances: [
    { building: 0, id: 'a', name: '1单元' },
    { building: 1, id: 'b', name: '1单元' },
    { building: 1, id: 'c', name: '2单元' },
  ],
  doors: [],
  areas: [],
};

describe('the timetable', () => {
  it('has every quarter from the first to the last, empty ones too', () => {
    expect(quarters([call(0, 0), call(1, 3)], START)).toHaveLength(4);
    expect(quarters([], START)).toEqual([Date.parse(START)]);
  });

  it('begins with a call that was moved before the beginning', () => {
    expect(quarters([call(0, -2), call(1, 0)], START)[0]).toBe(Date.parse(START) - 1_800_000);
  });

  it('lists entrances by when their building is called first, those of a building together', () => {
    const rows = entranceRows(ground, [call(0, 2), call(2, 1), call(1, 3), call(1, 4)]);
    expect(rows.map(({ entrance, rows: spans, people }) => [entrance, spans, people])).toEqual([
      [1, 2, 20],
      [2, null, 10],
      [0, 1, 10],
    ]);
  });

  it('names one floor alone and several by their ends', () => {
    expect(floors({ lowest: 2, highest: 2 })).toBe('2');
    expect(floors({ lowest: 1, highest: 3 })).toBe('1–3');
  });
});

it('goes from teal to orange', () => {
  expect(quarterColour(0, 10)).toContain('188');
  expect(quarterColour(9, 10)).toContain('28');
  expect(quarterColour(0, 1)).toContain('188');
});

it('counts the volunteers that a building lacks, and none that another has too many', () => {
  expect(missingVolunteers(ground)).toEqual({ buildings: 1, people: 1 });
});

describe('a crew', () => {
  const people = (needed: number, seats: number, held: number) => [
    { skill: 'SAMPLING', needed, asked: needed, seats, held },
  ];

  it('is not asked for, differs, waits for a roster, lacks somebody, is there', () => {
    expect(crewState({ change: 'NEW', people: people(2, 0, 0) })).toBe('NOT_ASKED');
    expect(crewState({ change: 'NUMBERS', people: people(2, 2, 2) })).toBe('DIFFERS');
    expect(crewState({ change: 'NONE', people: people(2, 0, 0) })).toBe('NO_ROSTER');
    expect(crewState({ change: 'NONE', people: people(2, 2, 1) })).toBe('SHORT');
    expect(crewState({ change: 'NONE', people: people(2, 2, 2) })).toBe('FILLED');
    // one shift is on a roster, another is not
    expect(crewState({ change: 'NONE', people: people(2, 2, 0) })).toBe('SHORT');
  });

  it('lacks nobody where more come than are needed', () => {
    expect(lacking({ people: [...people(2, 2, 1), ...people(1, 3, 3)] })).toBe(1);
  });
});

describe('a point in the picture', () => {
  const box = { west: 110, south: 29, scale: 97_000, width: 400, height: 300 };

  it('lies where it is drawn', () => {
    const spot = { longitude: 110.001, latitude: 29.001 };
    const found = spotAt(box, place(box, spot));
    expect(found.longitude).toBeCloseTo(spot.longitude, 9);
    expect(found.latitude).toBeCloseTo(spot.latitude, 9);
  });

  it('is as far away as it was moved', () => {
    const spot = { longitude: 110, latitude: 29 };
    expect(metresBetween(spot, nudged(spot, 30, 40))).toBeCloseTo(50, 3);
  });
});
