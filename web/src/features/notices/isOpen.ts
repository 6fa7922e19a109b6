import type { Received, ReceiptState } from './queries';

const OPEN: ReceiptState[] = ['WAITING', 'UNREAD_LATE', 'NOT_ACTED_LATE'];

/** Whether an answer is still wanted: reading, or acting where there is something to do. */
export function isOpen({ state, notice }: Received): boolean {
  return OPEN.includes(state) || (state === 'READ' && !!notice.issue?.actBy);
}
