import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type Batch = Answer<'/api/result-files'>[number];
export type BatchDetail = Answer<'/api/result-files/{batchId}'>;
export type Reading = NonNullable<Batch['reading']>;
export type RefusedRow = BatchDetail['refusedRows'][number];

export const filesQuery = queryOptions({
  queryKey: ['result-files'],
  queryFn: () => body(api.GET('/api/result-files')),
});

export function fileQuery(batchId: string) {
  return queryOptions({
    queryKey: ['result-files', batchId],
    queryFn: () => body(api.GET('/api/result-files/{batchId}', { params: { path: { batchId } } })),
    // a file still waiting is read within moments
    refetchInterval: (query) => (query.state.data?.batch.state === 'WAITING' ? 1000 : false),
  });
}

export function resultsQuery(batchId: string) {
  return queryOptions({
    queryKey: ['result-files', batchId, 'results'],
    queryFn: () => body(api.GET('/api/result-files/{batchId}/results', { params: { path: { batchId } } })),
  });
}
