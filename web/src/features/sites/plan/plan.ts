import type { Room } from '../queries';

/** What a room looks like: one that is out of service is so, whoever still lives there. */
export type Standing = 'FREE' | 'OCCUPIED' | 'OUT';

export function standingOf(room: Pick<Room, 'out'>, people: number): Standing {
  if (room.out) {
    return 'OUT';
  }
  return people > 0 ? 'OCCUPIED' : 'FREE';
}

/** In pixels of the picture. */
export const ROOM = { width: 70, height: 54 };
const GAP = 6;
const EDGE = 5;
const CORRIDOR = 34;

export interface PlacedRoom {
  room: Room;
  x: number;
  y: number;
  /** Its wall with the door, which lies at the corridor. */
  doorY: number;
}

export interface FloorPlan {
  building: string;
  floor: number;
  /** Along the corridor, at each position the left before the right. */
  rooms: PlacedRoom[];
  corridorY: number;
  corridorHeight: number;
  width: number;
  height: number;
}

/** Of each building its floors, the highest first as the house stands. Who walks from the first door on has the left
 * side of the corridor above and the right below, and doors that face each other do so in the picture, too. */
export function plansOf(rooms: readonly Room[]): FloorPlan[] {
  const floors = new Map<string, Room[]>();
  for (const room of rooms) {
    const key = JSON.stringify([room.building, room.floor]);
    floors.set(key, [...(floors.get(key) ?? []), room]);
  }
  return [...floors.values()]
    .map(planOf)
    .sort((a, b) => a.building.localeCompare(b.building, 'zh') || b.floor - a.floor);
}

function planOf(rooms: Room[]): FloorPlan {
  const left = rooms.some(({ side }) => side === 'LEFT');
  const right = rooms.some(({ side }) => side === 'RIGHT');
  const corridorY = EDGE + (left ? ROOM.height : 0);
  const below = corridorY + CORRIDOR;
  const last = Math.max(...rooms.map(({ position }) => position));
  return {
    building: rooms[0]?.building ?? '',
    floor: rooms[0]?.floor ?? 0,
    rooms: [...rooms]
      .sort((a, b) => a.position - b.position || a.side.localeCompare(b.side))
      .map((room) => ({
        room,
        x: EDGE + room.position * (ROOM.width + GAP),
        y: room.side === 'LEFT' ? EDGE : below,
        doorY: room.side === 'LEFT' ? corridorY : below,
      })),
    corridorY,
    corridorHeight: CORRIDOR,
    width: 2 * EDGE + (last + 1) * (ROOM.width + GAP) - GAP,
    height: below + (right ? ROOM.height : 0) + EDGE,
  };
}

/** Of a building the floors that share air, by the name of its path; a path of one floor joins none. */
export function joinedFloors(rooms: readonly Room[], building: string): Map<string, number[]> {
  const floors = new Map<string, Set<number>>();
  for (const room of rooms.filter((each) => each.building === building)) {
    floors.set(room.airPath, (floors.get(room.airPath) ?? new Set()).add(room.floor));
  }
  return new Map(
    [...floors].filter(([, at]) => at.size > 1).map(([path, at]) => [path, [...at].sort((a, b) => a - b)]),
  );
}

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

/** Which room of a floor the keyboard is at next; nothing where the key is none that moves. */
export function step({ rooms }: FloorPlan, from: string | null, key: string): string | null {
  if (!(KEYS as readonly string[]).includes(key)) {
    return null;
  }
  const at = rooms.find(({ room }) => room.id === from)?.room;
  if (!at || key === 'Home' || key === 'End') {
    return rooms.at(key === 'End' ? -1 : 0)?.room.id ?? null;
  }
  const found =
    key === 'ArrowUp' || key === 'ArrowDown'
      ? nearest(rooms, at.position, key === 'ArrowUp' ? 'LEFT' : 'RIGHT')
      : beside(rooms, at, key === 'ArrowRight' ? 1 : -1);
  return found?.id ?? at.id;
}

function beside(rooms: PlacedRoom[], at: Room, way: 1 | -1): Room | undefined {
  return rooms
    .map(({ room }) => room)
    .filter(({ side, position }) => side === at.side && (position - at.position) * way > 0)
    .sort((a, b) => (a.position - b.position) * way)[0];
}

function nearest(rooms: PlacedRoom[], position: number, side: Room['side']): Room | undefined {
  const away = (room: Room) => Math.abs(room.position - position);
  return rooms
    .map(({ room }) => room)
    .filter((room) => room.side === side)
    .sort((a, b) => away(a) - away(b))[0];
}
