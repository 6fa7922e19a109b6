import { queryOptions } from '@tanstack/react-query';
import { api, body, type Answer } from '@/shared/api/client';

export type AbsenceLine = Answer<'/api/posts/absences'>['absences'][number];

const LOOK_AGAIN_MS = 10_000;

export const absencesQuery = (areaId: string | null) =>
  queryOptions({
    queryKey: ['posts', 'absences', areaId],
    meta: { personal: true },
    queryFn: () => body(api.GET('/api/posts/absences', { params: { query: areaId ? { areaId } : {} } })),
    refetchInterval: LOOK_AGAIN_MS,
  });

/** How many people that is: one may be kept by more than one thing. */
export function barredPeople(barred: readonly { person: { id: string } }[]): number {
  return new Set(barred.map(({ person }) => person.id)).size;
}
