import { queryOptions } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type LegalRequest = Schema<'LegalRequest'>;

export const legalRequestsQuery = queryOptions({
  queryKey: ['legalRequests'],
  queryFn: () => body(api.GET('/api/access/legal-requests', { params: { query: { limit: 500 } } })),
});

export function legalRequestQuery(requestId: string) {
  return queryOptions({
    queryKey: ['legalRequests', requestId],
    queryFn: () =>
      body(api.GET('/api/access/legal-requests/{requestId}', { params: { path: { requestId } } })),
  });
}

export const legalFiguresQuery = queryOptions({
  queryKey: ['legalFigures'],
  queryFn: () => body(api.GET('/api/access/legal-requests/figures')),
});
