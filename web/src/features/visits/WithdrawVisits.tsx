import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import type { VisitFile } from './queries';

/** Takes all visits of a file back, with a reason. */
export function WithdrawVisits({ file }: { file: VisitFile }) {
  const { t } = useTexts('visits');
  return (
    <ReasonButton
      large
      label={t('withdraw.button')}
      title={t('withdraw.title')}
      lead={t('withdraw.why')}
      okText={t('withdraw.button')}
      refresh={[['visits']]}
      act={async (id, reason) => {
        await body(
          api.POST('/api/visit-imports/{importId}/withdrawal', {
            params: { path: { importId: file.importId } },
            body: { id, reason },
          }),
        );
      }}
    />
  );
}
