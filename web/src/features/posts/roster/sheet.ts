import { dayOf } from '../clock';
import type { Seat } from './grid';

export interface ShiftOfSheet {
  start: number;
  end: number;
  seats: Seat[];
}

export interface PostOfSheet {
  post: number;
  days: { day: string; shifts: ShiftOfSheet[] }[];
}

/** Seats as they stand on paper: by post, by the day on which they start, by shift. */
export function sheet(seats: readonly Seat[]): PostOfSheet[] {
  const posts = new Map<number, Map<string, Map<string, ShiftOfSheet>>>();
  for (const seat of [...seats].sort((a, b) => a.post - b.post || a.start - b.start || a.end - b.end)) {
    const days = within(posts, seat.post);
    const shifts = within(days, dayOf(seat.start));
    const key = `${String(seat.start)}-${String(seat.end)}`;
    const shift = shifts.get(key) ?? { start: seat.start, end: seat.end, seats: [] };
    shift.seats.push(seat);
    shifts.set(key, shift);
  }
  return [...posts].map(([post, days]) => ({
    post,
    days: [...days].map(([day, shifts]) => ({ day, shifts: [...shifts.values()] })),
  }));
}

function within<Key, Inner, Value>(all: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const found = all.get(key) ?? new Map<Inner, Value>();
  all.set(key, found);
  return found;
}
