import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type Approval = Schema<'Approval'>;
export type ApprovalState = 'PENDING' | 'DECIDED';

export function approvalsQuery(state: ApprovalState) {
  return queryOptions({
    queryKey: ['approvals', state],
    queryFn: () => body(api.GET('/api/access/approvals', { params: { query: { state } } })),
  });
}

export function approvalQuery(approvalId: string) {
  return queryOptions({
    queryKey: ['approvals', 'one', approvalId],
    queryFn: () => body(api.GET('/api/access/approvals/{approvalId}', { params: { path: { approvalId } } })),
  });
}
