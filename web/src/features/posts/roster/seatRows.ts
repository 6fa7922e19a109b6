import { clock, dayOf } from '../clock';
import { NOBODY, type Seat } from './grid';

/** How what a seat knows by number is called. */
export interface SeatNames {
  post: (post: number) => string;
  /** Null is anybody's. */
  skill: (code: string | null) => string;
  person: (person: number) => string;
  /** Empty where it is not known. */
  organization: (person: number) => string;
  nobody: string;
}

/** A row for each seat: day, from, until, post, skill, who, of which organization; by time, then in the plan's order. */
export function seatRows(seats: readonly Seat[], holders: readonly number[], names: SeatNames): string[][] {
  return [...seats]
    .sort((a, b) => a.start - b.start || a.end - b.end || a.post - b.post || a.index - b.index)
    .map((seat) => {
      const holder = holders[seat.index] ?? NOBODY;
      return [
        dayOf(seat.start),
        clock(seat.start),
        clock(seat.end, true),
        names.post(seat.post),
        names.skill(seat.skill),
        holder === NOBODY ? names.nobody : names.person(holder),
        holder === NOBODY ? '' : names.organization(holder),
      ];
    });
}
