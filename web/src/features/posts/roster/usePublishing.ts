import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { inForce } from './model';
import type { Roster } from './queries';

/** Publishes a draft over the publication that this page knows; the server refuses when somebody was faster. */
export function usePublishing({ plan, publications }: Roster, onDone: () => void) {
  const replaces = inForce(publications)?.id ?? null;
  return useSubmission(
    (id, { draftId, reason }: { draftId: string; reason: string }) =>
      body(
        api.POST('/api/rosters/{planId}/publications', {
          params: { path: { planId: plan.id } },
          body: { id, draftId, replaces, reason },
        }),
      ),
    { refresh: [['rosters'], ['posts'], ['own-shifts']], onDone },
  );
}
