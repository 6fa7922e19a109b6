import { TUBE } from '../desk/codes';
import { PLACES } from '../boxes/rack';

/** A tube as it was found when the box was gone through. */
export interface Arrival {
  code: string;
  /** From 1 on. */
  position: number;
  damaged: boolean;
}

export interface Gone {
  arrivals: Arrival[];
  tone: 'ok' | 'stop';
  what: 'found' | 'foundElsewhere' | 'unexpected' | 'twice' | 'noCode' | 'full';
  params: Record<string, string | number>;
}

/**
 * One more tube, scanned place after place as the rack is read.
 *
 * @param packed position by tube, as the desk packed it
 */
export function goneThrough(arrivals: Arrival[], typed: string, packed: ReadonlyMap<string, number>): Gone {
  const code = typed.normalize('NFKC').trim().toUpperCase();
  if (!TUBE.test(code)) {
    return { arrivals, tone: 'stop', what: 'noCode', params: { code } };
  }
  const twice = arrivals.find((each) => each.code === code);
  if (twice) {
    return { arrivals, tone: 'stop', what: 'twice', params: { code, position: twice.position } };
  }
  const expected = packed.get(code);
  const taken = new Set(arrivals.map(({ position }) => position));
  const free = Array.from({ length: PLACES }, (_, i) => i + 1).find((position) => !taken.has(position));
  // a tube is where it was packed until somebody says otherwise
  const position = expected !== undefined && !taken.has(expected) ? expected : free;
  if (position === undefined) {
    return { arrivals, tone: 'stop', what: 'full', params: { code } };
  }
  const next = [...arrivals, { code, position, damaged: false }];
  if (expected === undefined) {
    return { arrivals: next, tone: 'stop', what: 'unexpected', params: { code } };
  }
  return {
    arrivals: next,
    tone: 'ok',
    what: expected === position ? 'found' : 'foundElsewhere',
    params: { code, position },
  };
}

/** What was packed and was not found yet. */
export function missing(arrivals: readonly Arrival[], packed: ReadonlyMap<string, number>): string[] {
  const found = new Set(arrivals.map(({ code }) => code));
  return [...packed.keys()].filter((code) => !found.has(code));
}
