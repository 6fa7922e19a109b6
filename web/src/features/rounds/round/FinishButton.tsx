import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import type { RoundPage } from '../queries';

/** Ends a round that has begun, or takes back one that has not. */
export function FinishButton({ page }: { page: RoundPage }) {
  const { t } = useTexts('rounds');
  const roundId = page.line.round.id;
  const has = page.line.round.frozenAt ? 'end' : 'takeBack';
  return (
    <ReasonButton
      large
      label={t(has)}
      title={t(has)}
      okText={t(has)}
      lead={t(`${has}.lead`)}
      refresh={[['rounds']]}
      act={async (id, reason) => {
        const params = { path: { roundId } };
        await body(
          has === 'end'
            ? api.POST('/api/rounds/{roundId}/ending', { params, body: { id, reason } })
            : api.POST('/api/rounds/{roundId}/taking-back', { params, body: { id, reason } }),
        );
      }}
    />
  );
}
