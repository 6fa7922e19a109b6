import type { OrderVersion } from './queries';

const DAY = 24 * 3_600_000;

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

type Timed = Pick<OrderVersion, 'lastExposure' | 'stayDays' | 'homeDays'>;

/** The first day is the one after the last exposure (rule F6). */
export const firstDay = ({ lastExposure }: Timed) => plusDays(lastExposure, 1);
export const stayUntil = ({ lastExposure, stayDays }: Timed) => plusDays(lastExposure, stayDays);
export const lastDay = (version: Timed) => plusDays(stayUntil(version), version.homeDays);

/** What one version says otherwise than the one before. */
export type Change =
  | { what: 'FALLS' | 'STANDS' }
  | { what: 'CLASS'; before: OrderVersion['contactClass']; after: OrderVersion['contactClass'] }
  | { what: 'PLACE'; before: OrderVersion['place']; after: OrderVersion['place'] }
  /** `by` so many days later; earlier where it is below zero. */
  | { what: 'FIRST_DAY' | 'STAY_UNTIL' | 'LAST_DAY'; before: string; after: string; by: number }
  | { what: 'TESTS' | 'HOME_TESTS'; before: number[]; after: number[] }
  | { what: 'DOUBLE'; after: boolean }
  | { what: 'DUE'; before: string | null; after: string | null }
  | { what: 'EDITION'; before: string; after: string }
  | { what: 'CASES'; before: number; after: number };

const DAYS = [
  ['FIRST_DAY', firstDay],
  ['STAY_UNTIL', stayUntil],
  ['LAST_DAY', lastDay],
] as const;

/** In the order in which they matter to the person; of a version that falls nothing else matters. */
export function changesOf(before: OrderVersion, after: OrderVersion): Change[] {
  if (!after.stands) {
    return before.stands ? [{ what: 'FALLS' }] : [];
  }
  const changes: Change[] = before.stands ? [] : [{ what: 'STANDS' }];
  if (before.contactClass !== after.contactClass) {
    changes.push({ what: 'CLASS', before: before.contactClass, after: after.contactClass });
  }
  if (before.place !== after.place) {
    changes.push({ what: 'PLACE', before: before.place, after: after.place });
  }
  for (const [what, dayOf] of DAYS) {
    const by = daysBetween(dayOf(before), dayOf(after));
    // without days at home the last day is the stay's, and is told once
    const told = what !== 'LAST_DAY' || before.homeDays > 0 || after.homeDays > 0;
    if (by !== 0 && told) {
      changes.push({ what, before: dayOf(before), after: dayOf(after), by });
    }
  }
  if (differ(before.testDays, after.testDays)) {
    changes.push({ what: 'TESTS', before: before.testDays, after: after.testDays });
  }
  if (differ(before.homeTestDays, after.homeTestDays)) {
    changes.push({ what: 'HOME_TESTS', before: before.homeTestDays, after: after.homeTestDays });
  }
  if (before.doubleSample !== after.doubleSample) {
    changes.push({ what: 'DOUBLE', after: after.doubleSample });
  }
  if ((before.dueAt ?? null) !== (after.dueAt ?? null)) {
    changes.push({ what: 'DUE', before: before.dueAt ?? null, after: after.dueAt ?? null });
  }
  if (before.edition !== after.edition) {
    changes.push({ what: 'EDITION', before: before.edition, after: after.edition });
  }
  if (differ(before.caseIds, after.caseIds)) {
    changes.push({ what: 'CASES', before: before.caseIds.length, after: after.caseIds.length });
  }
  return changes;
}

function differ(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length !== other.length || one.some((each, index) => each !== other[index]);
}
