import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer, type Schema } from '@/shared/api/client';

export type Course = Answer<'/api/cases/{caseId}/course'>;
export type CourseFact = Course['facts'][number];
export type CourseKind = CourseFact['what']['kind'];
export type NewFact = Omit<Schema<'NewCourseFact'>, 'id'>;

export function courseQuery(caseId: string) {
  return queryOptions({
    queryKey: ['cases', 'course', caseId],
    queryFn: () => body(api.GET('/api/cases/{caseId}/course', { params: { path: { caseId } } })),
  });
}

export function stateFact(caseId: string, id: string, fact: NewFact) {
  return body(
    api.POST('/api/cases/{caseId}/course/facts', { params: { path: { caseId } }, body: { id, ...fact } }),
  );
}
