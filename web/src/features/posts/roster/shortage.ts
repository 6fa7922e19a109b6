const WIDTH = { HOURS: 0, DAY: 1, WEEK: 2 };

interface Short {
  kind: keyof typeof WIDTH;
  skills: string[];
}

/**
 * Of all that is short around one empty seat, what says most: the hours before the day and the week, few skills before
 * many. Where nobody can hold the seat at all, that says everything.
 */
export function narrowest<S extends Short>({
  able,
  shortages,
}: {
  able: number;
  shortages: S[];
}): S | undefined {
  return able === 0
    ? undefined
    : [...shortages].sort(
        (one, other) => WIDTH[one.kind] - WIDTH[other.kind] || one.skills.length - other.skills.length,
      )[0];
}
