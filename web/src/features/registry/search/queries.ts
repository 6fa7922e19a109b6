import { keepPreviousData, queryOptions, useQueries } from '@tanstack/react-query';
import { api, body, type Schema } from '@/shared/api/client';

export type SearchKind = Schema<'SearchKind'>;
export type SearchAnswer = Schema<'SearchAnswer'>;

export function searchQuery(q: string, kind: SearchKind, limit: number) {
  return queryOptions({
    queryKey: ['search', kind, q, limit],
    enabled: q !== '',
    placeholderData: keepPreviousData,
    meta: { personal: kind === 'ALL' || kind === 'PEOPLE' },
    queryFn: () => body(api.GET('/api/search', { params: { query: { q, kind, limit } } })),
  });
}

/** Several kinds at once, as one answer. */
export function useSearch(q: string, kinds: SearchKind[], limit: number): SearchAnswer | undefined {
  return useQueries({
    queries: kinds.map((kind) => searchQuery(q, kind, limit)),
    combine: (results) =>
      results.every((result) => result.data)
        ? {
            people: results.flatMap((result) => result.data?.people ?? []),
            areas: results.flatMap((result) => result.data?.areas ?? []),
            organizations: results.flatMap((result) => result.data?.organizations ?? []),
            places: results.flatMap((result) => result.data?.places ?? []),
          }
        : undefined,
  });
}
