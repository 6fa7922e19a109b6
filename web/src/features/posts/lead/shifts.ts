import { urgency, when } from '../day/standing';

interface Shift {
  start: string;
  end: string;
}

/** The shifts that are on, those to come and those that are over, each by time. */
export function shiftsToLead<T extends Shift>(
  shifts: readonly T[],
  now: number,
): { on: T[]; next: T[]; over: T[] } {
  const sorted = [...shifts].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const of = (kind: ReturnType<typeof when>) => sorted.filter((shift) => when(shift, now) === kind);
  return { on: of('now'), next: of('next'), over: of('over') };
}

/** Who needs the leader first. */
export function byUrgency<T extends { state: string; seat: number }>(seats: readonly T[]): T[] {
  return [...seats].sort((a, b) => urgency(a.state) - urgency(b.state) || a.seat - b.seat);
}

/** Somebody who is expected now and not there may be told as not having come, once. */
export function mayTell({
  state,
  person,
  reason,
}: {
  state: string;
  person?: unknown;
  reason?: string | null;
}): boolean {
  return person != null && !reason && (state === 'LATE' || state === 'NO_SHOW' || state === 'DUE');
}
