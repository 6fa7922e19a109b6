interface Shift {
  start: string;
  end: string;
}

/** So long after its end a shift is still the one that is signed out of and handed over, unless the next has begun. */
const HANDING_OVER_MS = 3_600_000;

/**
 * The shift that is meant now: the one that is on, or has only just ended, or else the next; the last where none is to
 * come. The device also knows shifts that were over before it was opened.
 */
export function currentShift<T extends Shift>(shifts: readonly T[], now: number): T | undefined {
  const sorted = [...shifts].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  return (
    sorted.find(({ start, end }) => Date.parse(start) <= now && now < Date.parse(end)) ??
    sorted.filter(({ end }) => Date.parse(end) <= now && now < Date.parse(end) + HANDING_OVER_MS).at(-1) ??
    sorted.find(({ end }) => now < Date.parse(end)) ??
    sorted.at(-1)
  );
}
