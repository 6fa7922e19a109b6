import type { Summary } from './queries';

type Met = Summary['met'][number];

export interface MetRow {
  /** Surroundings, or the reason where no surroundings are known. */
  kind: string;
  /** By day, the people of the first and of the second degree. */
  days: Record<string, [number, number]>;
  all: number;
}

/** Rows of surroundings, the most people first, and the days on which anybody was met, in order. */
export function pictureOf(met: Met[]): { rows: MetRow[]; days: string[]; most: number } {
  const rows = new Map<string, MetRow>();
  for (const each of met) {
    const kind = each.setting ?? each.reason;
    const row = rows.get(kind) ?? { kind, days: {}, all: 0 };
    const [first, second] = row.days[each.day] ?? [0, 0];
    row.days[each.day] = each.degree === 1 ? [first + each.people, second] : [first, second + each.people];
    row.all += each.people;
    rows.set(kind, row);
  }
  const cells = [...rows.values()].flatMap((row) => Object.values(row.days).map(([one, two]) => one + two));
  return {
    rows: [...rows.values()].sort((a, b) => b.all - a.all || a.kind.localeCompare(b.kind)),
    days: [...new Set(met.map((each) => each.day))].sort(),
    most: Math.max(1, ...cells),
  };
}
