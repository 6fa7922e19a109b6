import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type Trajectory = Answer<'/api/cases/{caseId}/investigation/trajectory'>;
export type Stay = Trajectory['stays'][number];
export type Gap = Trajectory['gaps'][number];
export type Interview = Answer<'/api/cases/{caseId}/investigation/interview'>;
export type Answers = Interview['answers'];

export function trajectoryQuery(caseId: string) {
  return queryOptions({
    queryKey: ['cases', 'trajectory', caseId],
    meta: { personal: true },
    queryFn: () =>
      body(api.GET('/api/cases/{caseId}/investigation/trajectory', { params: { path: { caseId } } })),
  });
}

export function interviewQuery(caseId: string) {
  return queryOptions({
    queryKey: ['cases', 'interview', caseId],
    meta: { personal: true },
    queryFn: () =>
      body(api.GET('/api/cases/{caseId}/investigation/interview', { params: { path: { caseId } } })),
  });
}
