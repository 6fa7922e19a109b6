import { lanes, type Lasting } from '../lanes';

/** One person in one shift at one post. */
export interface Seat extends Lasting {
  index: number;
  /** Index into the plan's posts. */
  post: number;
  skill: string | null;
  night: boolean;
  weekend: boolean;
  heatMinutes: number;
}

export const NOBODY = -1;

/** A row of the grid, as high as any other: one lane of a post, or one lane of a person. */
export interface Row {
  key: string;
  /** Index of the post or person; NOBODY where seats are that nobody holds. */
  of: number;
  /** 0 is the row that carries the name. */
  lane: number;
  tiles: Seat[];
}

/** Each post, in as many lanes as people stand there at once. */
export function rowsByPost(seats: readonly Seat[], posts: readonly number[]): Row[] {
  const by = grouped(seats, ({ post }) => post);
  return posts.flatMap((post) => inLanes(`post-${String(post)}`, post, by.get(post) ?? []));
}

/** Each person's seats; first, where there are any, those that nobody holds. */
export function rowsByPerson(
  seats: readonly Seat[],
  holders: readonly number[],
  people: readonly number[],
): Row[] {
  const by = grouped(seats, ({ index }) => holders[index] ?? NOBODY);
  const empty = by.get(NOBODY) ?? [];
  return [
    ...(empty.length > 0 ? inLanes('nobody', NOBODY, empty) : []),
    ...people.flatMap((person) => inLanes(`person-${String(person)}`, person, by.get(person) ?? [])),
  ];
}

function inLanes(key: string, of: number, seats: readonly Seat[]): Row[] {
  const found = lanes(seats);
  return (found.length > 0 ? found : [[]]).map((tiles, lane) => ({
    key: `${key}-${String(lane)}`,
    of,
    lane,
    tiles,
  }));
}

function grouped(seats: readonly Seat[], of: (seat: Seat) => number): Map<number, Seat[]> {
  const by = new Map<number, Seat[]>();
  for (const seat of seats) {
    const known = by.get(of(seat));
    if (known) {
      known.push(seat);
    } else {
      by.set(of(seat), [seat]);
    }
  }
  return by;
}

/** The rows that a window of so many pixels shows, and a few beside it; half open. */
export function shownRows(
  scrollTop: number,
  height: number,
  rowHeight: number,
  rows: number,
  beside = 6,
): [number, number] {
  const first = Math.floor(scrollTop / rowHeight) - beside;
  const end = Math.ceil((scrollTop + height) / rowHeight) + beside;
  return [Math.max(0, Math.min(first, rows)), Math.max(0, Math.min(end, rows))];
}

export type Way = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Where a key leads from a seat: along its row by time, or to the seat nearest in time of the next row with any. */
export function step(rows: readonly Row[], row: number, seat: number, way: Way): [number, Seat] | null {
  const tiles = rows[row]?.tiles ?? [];
  const at = tiles.findIndex(({ index }) => index === seat);
  const here = tiles[at];
  if (!here) {
    return null;
  }
  if (way === 'ArrowLeft' || way === 'ArrowRight') {
    const next = tiles[at + (way === 'ArrowLeft' ? -1 : 1)];
    return next ? [row, next] : null;
  }
  const down = way === 'ArrowDown' ? 1 : -1;
  for (let next = row + down; next >= 0 && next < rows.length; next += down) {
    const nearest = nearestTo(rows[next]?.tiles ?? [], here.start);
    if (nearest) {
      return [next, nearest];
    }
  }
  return null;
}

function nearestTo(tiles: readonly Seat[], start: number): Seat | undefined {
  return tiles.reduce<Seat | undefined>(
    (best, tile) => (best && Math.abs(best.start - start) <= Math.abs(tile.start - start) ? best : tile),
    undefined,
  );
}
