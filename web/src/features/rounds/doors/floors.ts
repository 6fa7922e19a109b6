import type { DoorOfRound } from '../queries';

export interface Floor {
  floor: number;
  doors: DoorOfRound[];
}

export interface Stairs {
  entranceId: string;
  name: string;
  /** From the top down, as one sees a house. */
  floors: Floor[];
}

/** Doors as they lie in a house: by stairwell, the top floor first. They come in the order of a walk. */
export function stairsOf(doors: readonly DoorOfRound[]): Stairs[] {
  const stairs = new Map<string, Stairs>();
  for (const door of doors) {
    let own = stairs.get(door.entranceId);
    if (!own) {
      own = { entranceId: door.entranceId, name: door.entranceName, floors: [] };
      stairs.set(door.entranceId, own);
    }
    let floor = own.floors.find((each) => each.floor === door.floor);
    if (!floor) {
      floor = { floor: door.floor, doors: [] };
      own.floors.push(floor);
    }
    floor.doors.push(door);
  }
  for (const each of stairs.values()) {
    each.floors.sort((one, other) => other.floor - one.floor);
  }
  return [...stairs.values()];
}

export type DoorLook = 'EMPTY' | 'OPEN' | 'DONE' | 'AGAIN';

/** How a door is drawn: nobody listed, not knocked at, answered, or to be knocked at again. */
export function lookOf({ people, knock }: DoorOfRound): DoorLook {
  if (!knock) {
    return people.length === 0 ? 'EMPTY' : 'OPEN';
  }
  return knock.outcome === 'ANSWERED' || knock.outcome === 'NO_SUCH_DOOR' ? 'DONE' : 'AGAIN';
}
