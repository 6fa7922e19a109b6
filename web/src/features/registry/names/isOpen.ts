import type { UnresolvedName } from '../queries';

/** Whether nobody has said yet which area is meant, or the word was taken back. */
export function isOpen({ verdict }: Pick<UnresolvedName, 'verdict'>): boolean {
  return !verdict || verdict === 'REOPENED';
}
