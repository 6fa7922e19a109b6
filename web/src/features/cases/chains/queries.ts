import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type Chains = Answer<'/api/chains'>;
export type Link = Chains['links'][number];
export type Sources = Answer<'/api/cases/{caseId}/sources'>;
export type Statement = Sources['statements'][number];

export interface Wanted {
  areaId?: string;
  from?: string;
  to?: string;
}

export function chainsQuery(wanted: Wanted) {
  return queryOptions({
    queryKey: ['chains', wanted],
    queryFn: () => body(api.GET('/api/chains', { params: { query: wanted } })),
  });
}

export function sourcesQuery(caseId: string) {
  return queryOptions({
    queryKey: ['chains', 'sources', caseId],
    queryFn: () => body(api.GET('/api/cases/{caseId}/sources', { params: { path: { caseId } } })),
  });
}
