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

/** What was told since an instant: what the roster published then knows nothing of. */
export function since<T extends { absence: { toldAt: string } }>(absences: readonly T[], at: string): T[] {
  return absences.filter(({ absence }) => Date.parse(absence.toldAt) > Date.parse(at));
}
