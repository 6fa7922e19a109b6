import { HOUR } from '../clock';

/** What no roster can give, for a while. */
export interface Short {
  start: number;
  end: number;
  missing: number;
  /** Names a row: the skills that are short together. */
  row: string;
}

export interface StripRow {
  row: string;
  /** For each hour from the first: how many are missing at most; 0 is enough. */
  hours: number[];
}

/** A row of hours for each set of skills that is ever short, in the order of their coming. */
export function strip(shorts: readonly Short[], from: number, hours: number): StripRow[] {
  const rows = new Map<string, number[]>();
  for (const { start, end, missing, row } of shorts) {
    const cells = rows.get(row) ?? Array.from({ length: hours }, () => 0);
    rows.set(row, cells);
    const first = Math.max(0, Math.floor((start - from) / HOUR));
    const last = Math.min(hours, Math.ceil((end - from) / HOUR));
    for (let hour = first; hour < last; hour++) {
      cells[hour] = Math.max(cells[hour] ?? 0, missing);
    }
  }
  return [...rows].map(([row, cells]) => ({ row, hours: cells }));
}

/** Neighbouring hours that lack as much, as one stretch: fewer boxes to draw, and words for each. */
export function stretches(hours: readonly number[]): { from: number; to: number; missing: number }[] {
  const found: { from: number; to: number; missing: number }[] = [];
  hours.forEach((missing, hour) => {
    const before = found.at(-1);
    if (missing > 0 && before?.to === hour && before.missing === missing) {
      before.to = hour + 1;
    } else if (missing > 0) {
      found.push({ from: hour, to: hour + 1, missing });
    }
  });
  return found;
}

interface SkillsShort {
  kind: string;
  start: string;
  end: string;
  skills: string[];
  loop?: string | null;
  missing: number;
}

/** Leaves out sets of skills that lack only what their parts lack already: it says nothing new. */
export function essential<T extends SkillsShort>(shortages: readonly T[]): T[] {
  const within = (part: T, whole: T) =>
    part.kind === whole.kind &&
    part.start === whole.start &&
    part.end === whole.end &&
    part.loop === whole.loop &&
    part.skills.length === 1 &&
    whole.skills.includes(part.skills[0] ?? '');
  return shortages.filter(
    (whole) =>
      whole.skills.length === 1 ||
      shortages.filter((part) => within(part, whole)).reduce((sum, { missing }) => sum + missing, 0) <
        whole.missing,
  );
}

/** 1 to 4: how dark a stretch is drawn. */
export function shade(missing: number, most: number): number {
  return most <= 0 ? 0 : Math.max(1, Math.ceil((missing / most) * 4));
}
