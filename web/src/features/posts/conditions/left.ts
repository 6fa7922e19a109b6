import type { LeftSeats } from './queries';

/** What one roster still asks against what was told since. */
export interface RosterLeft {
  planId: string;
  title: string;
  causes: string[];
  /** How many are kept by what was not told here: holds, leave, calls elsewhere. */
  others: number;
  seats: number;
  first: string;
}

/** By roster, the one whose seats come soonest first: it is replanned as a whole. */
export function byRoster(seats: readonly LeftSeats[]): RosterLeft[] {
  const found = new Map<string, RosterLeft>();
  for (const { planId, title, causeId, people, seats: count, first } of seats) {
    const known = found.get(planId);
    found.set(planId, {
      planId,
      title,
      causes: [...(known?.causes ?? []), ...(causeId ? [causeId] : [])],
      others: (known?.others ?? 0) + (causeId ? 0 : people),
      seats: (known?.seats ?? 0) + count,
      first: known && Date.parse(known.first) <= Date.parse(first) ? known.first : first,
    });
  }
  return [...found.values()].sort((a, b) => Date.parse(a.first) - Date.parse(b.first));
}
