import { App } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import type { Publication, Roster } from './queries';

/**
 * Publishes a draft over the publication that one had in sight; the server refuses when somebody was faster. Says what
 * of it did not come in force because it had begun.
 */
export function usePublishing(
  { plan }: Roster,
  replaces: string | null,
  onDone: (published: Publication) => void,
) {
  const { t } = useTexts('posts');
  const { message } = App.useApp();
  return useSubmission(
    (id, { draftId, reason }: { draftId: string; reason: string }) =>
      body(
        api.POST('/api/rosters/{planId}/publications', {
          params: { path: { planId: plan.id } },
          body: { id, draftId, replaces, reason },
        }),
      ),
    {
      refresh: [['rosters'], ['posts'], ['own-shifts']],
      onDone: (published) => {
        if (published.kept > 0) {
          message.info(t('publication.kept', { count: published.kept }));
        }
        onDone(published);
      },
    },
  );
}
