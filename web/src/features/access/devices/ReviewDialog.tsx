import { api } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import type { Doubtful } from './queries';

export type Verdict = 'TAKEN_IN' | 'SET_ASIDE';

interface Props {
  deviceId: string;
  record: Doubtful;
  verdict: Verdict;
  onClose: () => void;
}

/** Decides about one doubtful record, with a reason; it stays kept either way. */
export function ReviewDialog({ deviceId, record, verdict, onClose }: Props) {
  const { t } = useTexts('access');
  const reviewing = useSubmission(
    async (id, reason: string) => {
      await api.POST('/api/devices/{deviceId}/doubts/{recordId}/review', {
        params: { path: { deviceId, recordId: record.id } },
        body: { id, verdict, reason },
      });
    },
    { refresh: [['devices']], onDone: onClose },
  );
  const isTakenIn = verdict === 'TAKEN_IN';
  return (
    <ReasonDialog
      title={t(isTakenIn ? 'devices.takeIn' : 'devices.setAside')}
      lead={t(isTakenIn ? 'devices.takeInLead' : 'devices.setAsideLead')}
      sending={reviewing}
      onClose={onClose}
    />
  );
}
