import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';

/** Two people, however alike. */
export function DifferDialog({ pairId, onClose }: { pairId: string; onClose: () => void }) {
  const { t } = useTexts('registry');
  const differing = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/duplicates/{pairId}/differences', {
          params: { path: { pairId } },
          body: { id, reason },
        }),
      ),
    { refresh: [['duplicates']], onDone: onClose },
  );
  return (
    <ReasonDialog
      title={t('differ.title')}
      lead={t('differ.lead')}
      okText={t('differ.confirm')}
      sending={differing}
      onClose={onClose}
    />
  );
}
