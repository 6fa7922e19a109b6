export type Left = 'UNKNOWN' | 'NOT_NEEDED' | 'OUT' | 'LOW' | 'ENOUGH';

/** Below one day somebody must act today, below three it is low. Both are words of the screen, not rules. */
const TODAY = 1;
const SOON = 3;

export function left({ countedAt, daysLeft }: { countedAt?: string | null; daysLeft?: number | null }): Left {
  if (!countedAt) {
    return 'UNKNOWN';
  }
  if (daysLeft == null) {
    return 'NOT_NEEDED';
  }
  return daysLeft < TODAY ? 'OUT' : daysLeft < SOON ? 'LOW' : 'ENOUGH';
}

interface Known {
  countedAt?: string | null;
  usedThisShift: number;
  neededADay: number;
}

/** What this post needs, uses or has counted; the rest of the list is named in one line. */
export function isOfConcern({ countedAt, usedThisShift, neededADay }: Known): boolean {
  return countedAt != null || usedThisShift > 0 || neededADay > 0;
}
