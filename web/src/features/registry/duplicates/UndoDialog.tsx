import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';

interface Props {
  pairId: string;
  decisionId: string;
  verdict: 'MERGED' | 'DIFFERENT';
  onClose: () => void;
}

/** Takes a word back, with its reason. */
export function UndoDialog({ pairId, decisionId, verdict, onClose }: Props) {
  const { t } = useTexts('registry');
  const undoing = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/duplicates/{pairId}/undoings', {
          params: { path: { pairId } },
          body: { id, decisionId, reason },
        }),
      ),
    { refresh: [['duplicates'], ['people'], ['households'], ['areas']], onDone: onClose },
  );
  return (
    <ReasonDialog
      title={t('undo.title')}
      lead={t(`undo.lead${verdict}`)}
      okText={t('undo.confirm')}
      sending={undoing}
      onClose={onClose}
    />
  );
}
