import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type CaseLine = Answer<'/api/cases'>[number];
export type CaseState = CaseLine['state'];
export type Clock = CaseLine['deadlines'][number];

export function casesQuery(state?: CaseState, overdue = false) {
  return queryOptions({
    queryKey: ['cases', state ?? 'ALL', overdue],
    queryFn: () =>
      body(api.GET('/api/cases', { params: { query: { ...(state ? { state } : {}), overdue } } })),
  });
}

export function caseQuery(caseId: string) {
  return queryOptions({
    queryKey: ['cases', 'one', caseId],
    queryFn: () => body(api.GET('/api/cases/{caseId}', { params: { path: { caseId } } })),
  });
}
