import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import type { AlertLine } from './queries';

/** Settles an alert with a reason; a stopped account reads again from then on. */
export function SettleDialog({ alert, onClose }: { alert: AlertLine; onClose: () => void }) {
  const { t } = useTexts('access');
  const settling = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/access/alerts/{alertId}/settlement', {
          params: { path: { alertId: alert.id } },
          body: { id, reason },
        }),
      ),
    { refresh: [['alerts']], onDone: onClose },
  );
  return (
    <ReasonDialog
      title={alert.stops ? t('alerts.liftTitle', { name: alert.accountName ?? '' }) : t('alerts.settleTitle')}
      lead={alert.stops && t('alerts.liftLead')}
      sending={settling}
      onClose={onClose}
    >
      <p>{alert.text}</p>
    </ReasonDialog>
  );
}
