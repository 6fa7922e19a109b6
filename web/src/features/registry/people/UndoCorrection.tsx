import { api } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import type { Correction } from '../queries';

/** Takes a correction back by another one, with its reason. */
export function UndoCorrection({ correction }: { correction: Correction }) {
  const { t } = useTexts('registry');
  const { personId } = correction;
  return (
    <ReasonButton
      label={t('people.undo')}
      title={t('people.undoTitle')}
      okText={t('people.undo')}
      danger={false}
      refresh={[['people', personId], ['households']]}
      act={async (id, reason) => {
        await api.POST('/api/people/{personId}/corrections/undo', {
          params: { path: { personId } },
          body: { id, correctionId: correction.id, reason },
        });
      }}
    />
  );
}
