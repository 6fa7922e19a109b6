import type { Door } from '../queries';

export interface Stairwell {
  id: string;
  name: string;
  /** The highest floor first, as one sees the building from the street. */
  floors: { floor: number; doors: Door[] }[];
  people: number;
}

function groups<Key>(doors: Door[], key: (door: Door) => Key): [Key, Door[]][] {
  const grouped = new Map<Key, Door[]>();
  for (const door of doors) {
    grouped.set(key(door), [...(grouped.get(key(door)) ?? []), door]);
  }
  return [...grouped];
}

/** Doors by stairwell and floor, in the order in which the server lists them. */
export function stairwells(doors: Door[]): Stairwell[] {
  return groups(doors, (door) => door.entranceId).map(([id, own]) => ({
    id,
    name: own[0]?.entranceName ?? '',
    floors: groups(own, (door) => door.floor)
      .map(([floor, onFloor]) => ({ floor, doors: onFloor }))
      .sort((a, b) => b.floor - a.floor),
    people: own.reduce((sum, door) => sum + door.people, 0),
  }));
}
