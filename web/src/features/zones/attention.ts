import type { ZoneLine } from './queries';

/** Its order was ended by another, or somebody had to look again by now. */
export function isToSeeTo({ state, endedBy }: ZoneLine): boolean {
  return state === 'REVIEW_DUE' || Boolean(endedBy);
}

/** What somebody has to see to before all else, then the strictest first. */
export function byAttention(one: ZoneLine, other: ZoneLine): number {
  return Number(isToSeeTo(other)) - Number(isToSeeTo(one)) || one.fact.level.rank - other.fact.level.rank;
}
