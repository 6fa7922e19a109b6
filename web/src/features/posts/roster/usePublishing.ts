import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import type { Roster } from './queries';

/** Publishes a draft over the publication that one had in sight; the server refuses when somebody was faster. */
export function usePublishing({ plan }: Roster, replaces: string | null, onDone: () => void) {
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
