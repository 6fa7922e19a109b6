/** Floors as they are typed in; what is not typed yet is missing. */
export interface NewFloors {
  firstFloor?: number | null | undefined;
  lastFloor?: number | null | undefined;
  leftDoors?: number | null | undefined;
  rightDoors?: number | null | undefined;
  beds?: number | null | undefined;
}

export interface Preview {
  floors: number;
  rooms: number;
  beds: number;
  /** Of the first and the last room. */
  first: string;
  last: string;
}

/** What would be built; nothing where it cannot be told yet. */
export function previewOf({ firstFloor, lastFloor, leftDoors, rightDoors, beds }: NewFloors): Preview | null {
  if (firstFloor == null || lastFloor == null || beds == null || firstFloor > lastFloor) {
    return null;
  }
  const doors = (leftDoors ?? 0) + (rightDoors ?? 0);
  // there is no floor 0: below the first lies the first basement
  const floors = lastFloor - firstFloor + 1 - (firstFloor <= 0 && lastFloor >= 0 ? 1 : 0);
  if (floors < 1 || doors < 1) {
    return null;
  }
  const both = (leftDoors ?? 0) > 0 && (rightDoors ?? 0) > 0;
  const lastDoor = both ? Math.max(2 * (leftDoors ?? 0) - 1, 2 * (rightDoors ?? 0)) : doors;
  return {
    floors,
    rooms: floors * doors,
    beds: floors * doors * beds,
    first: labelOf(firstFloor === 0 ? 1 : firstFloor, 1),
    last: labelOf(lastFloor === 0 ? -1 : lastFloor, lastDoor),
  };
}

/** As hotels number them: the floor, then two digits; a basement has a B before it. */
function labelOf(floor: number, door: number): string {
  return `${floor < 0 ? `B${String(-floor)}` : String(floor)}${String(door).padStart(2, '0')}`;
}
