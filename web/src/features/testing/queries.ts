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

export type PoolList = Answer<'/api/testing/pools'>;
export type PoolLine = PoolList['pools'][number];
export type RecallPage = Answer<'/api/testing/pools/{poolId}/people'>;
export type RecallLine = RecallPage['people'][number];
export type HeldTube = Answer<'/api/testing/held'>[number];
export type PoolAdvice = Answer<'/api/testing/pool-advice'>;
export type OwnTest = Answer<'/api/testing/self'>[number];

/** Often enough that a clock on the wall is never far behind. */
const POOLS_EVERY = 20_000;

export const tubeBatchesQuery = queryOptions({
  queryKey: ['tube-batches'],
  queryFn: () => body(api.GET('/api/testing/results')),
});

export function tubeBatchQuery(batchId: string) {
  return queryOptions({
    queryKey: ['tube-batches', batchId],
    queryFn: () => body(api.GET('/api/testing/results/{batchId}', { params: { path: { batchId } } })),
  });
}

export function tubeFileQuery(batchId: string) {
  return queryOptions({
    queryKey: ['tube-files', batchId],
    queryFn: () => body(api.GET('/api/testing/files/{batchId}', { params: { path: { batchId } } })),
  });
}

export const heldQuery = queryOptions({
  queryKey: ['held-results'],
  queryFn: () => body(api.GET('/api/testing/held')),
});

export const poolsQuery = queryOptions({
  queryKey: ['pools'],
  queryFn: () => body(api.GET('/api/testing/pools')),
  refetchInterval: POOLS_EVERY,
});

export const recallsQuery = queryOptions({
  queryKey: ['pools', 'recalls'],
  queryFn: () => body(api.GET('/api/testing/pools/recalls')),
  refetchInterval: POOLS_EVERY,
});

export function poolPeopleQuery(poolId: string) {
  return queryOptions({
    queryKey: ['pools', poolId, 'people'],
    queryFn: () => body(api.GET('/api/testing/pools/{poolId}/people', { params: { path: { poolId } } })),
    refetchInterval: POOLS_EVERY,
  });
}

export const poolAdviceQuery = queryOptions({
  queryKey: ['pool-advice'],
  queryFn: () => body(api.GET('/api/testing/pool-advice')),
});

export function ownTestsQuery(personId?: string) {
  return queryOptions({
    queryKey: ['own-tests', personId ?? 'self'],
    queryFn: () =>
      personId
        ? body(api.GET('/api/testing/dependants/{personId}', { params: { path: { personId } } }))
        : body(api.GET('/api/testing/self')),
  });
}
