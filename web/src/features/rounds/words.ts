import type { FoundAs, NotTestedReason } from './queries';

/** In the order in which they are met. */
export const FOUND: readonly FoundAs[] = ['HERE', 'MOVED_AWAY', 'UNKNOWN_HERE', 'DECEASED'];

export const REASONS: readonly NotTestedReason[] = [
  'UNREACHABLE',
  'TESTED_ELSEWHERE',
  'ILL_OR_OLD',
  'WORK_CLASH',
  'REFUSED',
  'INFANT',
  'OUT_OF_CITY',
  'OTHER',
];
