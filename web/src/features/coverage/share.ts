import type { Counts } from './queries';

/** Of those to be tested how many are done, in percent and downwards: not all is never shown as all. */
export function percent({ done, people }: Pick<Counts, 'done' | 'people'>): number {
  return people === 0 ? 100 : Math.floor((done * 1000) / people) / 10;
}

interface Lined {
  name: string;
  counts: Counts;
}

export const ORDERS = ['byMissing', 'byRate', 'byName'] as const;
export type Order = (typeof ORDERS)[number];

/** By name they come as the server has them: as people count, 1, 2, 10. */
export function sorted<T extends Lined>(lines: readonly T[], order: Order): T[] {
  if (order === 'byName') {
    return [...lines];
  }
  return [...lines].sort((one, other) =>
    order === 'byMissing'
      ? other.counts.missing - one.counts.missing
      : percent(one.counts) - percent(other.counts) || other.counts.missing - one.counts.missing,
  );
}

/** How a door looks: by the worst of those behind it. */
export function doorState({
  done,
  missing,
  excused,
  people,
}: Counts): 'none' | 'done' | 'missing' | 'excused' {
  if (people === 0) {
    return 'none';
  }
  if (missing > 0) {
    return 'missing';
  }
  return excused > 0 && done < people ? 'excused' : 'done';
}
