import type { Lasting } from '../lanes';

/** How somebody stands to their shift, as the server derives it; `OPEN` when nobody holds the seat. */
export const STATES = [
  'DUE',
  'PRESENT',
  'LATE',
  'NO_SHOW',
  'LEFT_EARLY',
  'DONE',
  'ABSENT_TOLD',
  'OPEN',
] as const;
export type State = (typeof STATES)[number];

export interface Seat {
  start: string;
  end: string;
  state: string;
  signedInAt?: string | null;
  signedOutAt?: string | null;
}

/** One who is expected now, or was: from `start` to `end`. */
export interface Bar extends Lasting {
  /** While they were there; null when they never came. */
  there: Lasting | null;
}

/** A seat as it is drawn: what was planned, and over it what was signed, until now where it is not over. */
export function bar(seat: Seat, now: number): Bar {
  const start = Date.parse(seat.start);
  const end = Date.parse(seat.end);
  if (!seat.signedInAt) {
    return { start, end, there: null };
  }
  const from = Math.max(start, Date.parse(seat.signedInAt));
  const to = seat.signedOutAt ? Date.parse(seat.signedOutAt) : Math.min(now, end);
  return { start, end, there: { start: from, end: Math.max(from, to) } };
}

/** While a seat is without anybody: wholly, until now, or since they left; null when it is not. */
export function missingOf(seat: Seat, now: number): Lasting | null {
  const { start, end } = bar(seat, now);
  switch (seat.state) {
    case 'NO_SHOW':
    case 'OPEN':
    case 'ABSENT_TOLD':
      return { start, end };
    case 'LATE':
      return { start, end: Math.max(start, Math.min(now, end)) };
    case 'LEFT_EARLY':
      return seat.signedOutAt ? { start: Date.parse(seat.signedOutAt), end } : null;
    default:
      return null;
  }
}

/** What a post leader looks at first: who is missing, then who is due, then who is there; what is over last. */
export function urgency(state: string): number {
  const order = ['NO_SHOW', 'LATE', 'OPEN', 'LEFT_EARLY', 'DUE', 'PRESENT', 'ABSENT_TOLD', 'DONE'];
  const at = order.indexOf(state);
  return at === -1 ? order.length : at;
}

export type When = 'now' | 'next' | 'over';

/** Shifts on now, those to come and those that are over. */
export function when({ start, end }: { start: string; end: string }, now: number): When {
  return Date.parse(end) <= now ? 'over' : Date.parse(start) <= now ? 'now' : 'next';
}
