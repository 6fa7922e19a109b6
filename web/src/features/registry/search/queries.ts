import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';
import type { Purpose } from '@/shared/api/purpose';

export type Found = Answer<'/api/search'>;
export type SearchKind = Found['more'][number];

/** @param purpose a search for everything looks for people too once a purpose is stated */
export function searchQuery(q: string, kind: SearchKind, limit: number, purpose: Purpose | null) {
  return queryOptions({
    queryKey: ['search', kind, q, limit, purpose],
    enabled: q !== '',
    placeholderData: keepPreviousData,
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/search', { params: { query: { q, kind, limit } } })),
  });
}
