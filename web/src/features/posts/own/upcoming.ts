import { dayOf } from '../clock';
import { when } from '../day/standing';

interface Shift {
  start: string;
  end: string;
}

export interface Upcoming<T> {
  /** The one that is on, or the next one. */
  first: T | null;
  /** The rest of those to come, by day. */
  days: { day: string; shifts: T[] }[];
}

/** One's shifts as one asks for them: the next first, then day by day; what is over is left out. */
export function upcoming<T extends Shift>(shifts: readonly T[], now: number): Upcoming<T> {
  const [first = null, ...rest] = shifts
    .filter((shift) => when(shift, now) !== 'over')
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const days: Upcoming<T>['days'] = [];
  for (const shift of rest) {
    const day = dayOf(Date.parse(shift.start));
    const known = days.at(-1);
    if (known?.day === day) {
      known.shifts.push(shift);
    } else {
      days.push({ day, shifts: [shift] });
    }
  }
  return { first, days };
}
