/** Something that lasts: half open, in epoch milliseconds. */
export interface Lasting {
  start: number;
  end: number;
}

/** Puts what lasts into as few lanes as it takes, so that nothing in a lane lies over another; each lane by time. */
export function lanes<T extends Lasting>(things: readonly T[]): T[][] {
  const found: T[][] = [];
  for (const thing of [...things].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const free = found.find((lane) => (lane.at(-1)?.end ?? -Infinity) <= thing.start);
    if (free) {
      free.push(thing);
    } else {
      found.push([thing]);
    }
  }
  return found;
}

/** Where a thing lies in a window, in per cent of its width, cut at both ends; null outside of it. */
export function placed(
  { start, end }: Lasting,
  window: Lasting,
): { left: number; width: number; cutLeft: boolean; cutRight: boolean } | null {
  const from = Math.max(start, window.start);
  const to = Math.min(end, window.end);
  if (to <= from) {
    return null;
  }
  const whole = window.end - window.start;
  return {
    left: ((from - window.start) / whole) * 100,
    width: ((to - from) / whole) * 100,
    cutLeft: start < window.start,
    cutRight: end > window.end,
  };
}

/** The stretches of a window in which fewer are there than needed. */
export interface Gap extends Lasting {
  missing: number;
}

/** @param empty while one person each is missing; what lies over one another adds up */
export function gaps(empty: readonly Lasting[]): Gap[] {
  const edges = [...new Set(empty.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const found: Gap[] = [];
  edges.slice(1).forEach((end, index) => {
    const start = edges[index] ?? end;
    const missing = empty.filter((seat) => seat.start <= start && end <= seat.end).length;
    const before = found.at(-1);
    if (missing > 0 && before?.end === start && before.missing === missing) {
      before.end = end;
    } else if (missing > 0) {
      found.push({ start, end, missing });
    }
  });
  return found;
}
