import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ReasonButton } from '@/shared/ui/ReasonButton';

/** Takes an attendee back, with a reason; what was entered first stays on record. */
export function WithdrawAttendee({ gatheringId, personId }: { gatheringId: string; personId: string }) {
  const { t } = useTexts('visits');
  return (
    <ReasonButton
      label={t('attendees.withdraw')}
      title={t('attendees.withdrawTitle')}
      lead={t('attendees.withdrawWhy')}
      okText={t('attendees.withdraw')}
      danger={false}
      refresh={[['gatherings'], ['contacts']]}
      act={async (id, reason) => {
        await body(
          api.POST('/api/gatherings/{gatheringId}/withdrawals', {
            params: { path: { gatheringId } },
            body: { id, personId, reason },
          }),
        );
      }}
    />
  );
}
