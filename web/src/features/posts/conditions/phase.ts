/** Where a span lies by the city's clock; half open. */
export type Phase = 'NOW' | 'FUTURE' | 'ENDED';

interface Span {
  start: string;
  /** Nobody knows yet. */
  end?: string | null | undefined;
}

export function phaseOf({ start, end }: Span, now: number): Phase {
  if (end && Date.parse(end) <= Math.max(now, Date.parse(start))) {
    return 'ENDED';
  }
  return Date.parse(start) > now ? 'FUTURE' : 'NOW';
}

const ORDER: readonly Phase[] = ['NOW', 'FUTURE', 'ENDED'];

/** What is on first, then what comes, the soonest first, then what is over, the latest first. */
export function byPhase<T>(things: readonly T[], span: (thing: T) => Span, now: number): T[] {
  const start = (thing: T) => Date.parse(span(thing).start);
  return [...things].sort((a, b) => {
    const phase = phaseOf(span(a), now);
    const apart = ORDER.indexOf(phase) - ORDER.indexOf(phaseOf(span(b), now));
    return apart !== 0 ? apart : phase === 'FUTURE' ? start(a) - start(b) : start(b) - start(a);
  });
}
