import { Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { DeliveryTag } from '@/shared/ui/DeliveryTag';
import { Empty } from '@/shared/ui/Empty';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { Rows } from '@/shared/ui/Rows';
import type { DeliveryAnswer } from '../queries';

const AGAIN: DeliveryAnswer['state'][] = ['GIVEN_UP', 'UNCERTAIN'];

/** What went out and how far it came. */
export function DeliveryRows({
  deliveries,
  resendable = false,
}: {
  deliveries: DeliveryAnswer[];
  resendable?: boolean;
}) {
  const { t, language } = useTexts('notices');
  return (
    <Rows
      label={t('deliveries')}
      rows={deliveries}
      rowKey={({ delivery }) => delivery.id}
      empty={<Empty title={t('deliveries.none')} />}
      columns={[
        { key: 'text', title: t('delivery.text'), render: ({ delivery }) => delivery.text },
        {
          key: 'channel',
          title: t('channel'),
          render: ({ delivery }) => `${delivery.channel} (${t(`channel.${delivery.kind}`)})`,
        },
        {
          key: 'state',
          title: t('state'),
          render: ({ delivery, state }) => (
            <>
              <DeliveryTag state={state} />
              {delivery.attempt > 1 && (
                <span className="quiet">{t('delivery.attempt', { count: delivery.attempt })}</span>
              )}
              {delivery.detail && <div className="quiet delivery-detail">{delivery.detail}</div>}
              {resendable && AGAIN.includes(state) && <Resend deliveryId={delivery.id} />}
            </>
          ),
        },
        {
          key: 'at',
          title: t('delivery.at'),
          render: ({ delivery }) => (
            <span className="whole-words">{instant(delivery.createdAt, language)}</span>
          ),
        },
      ]}
    />
  );
}

/** Nobody else sends again what may have arrived. */
function Resend({ deliveryId }: { deliveryId: string }) {
  const { t } = useTexts('notices');
  const sending = useSubmission(
    (id) =>
      body(
        api.POST('/api/notices/channels/deliveries/{deliveryId}/resending', {
          params: { path: { deliveryId } },
          body: { id },
        }),
      ),
    { refresh: [['channels']] },
  );
  return (
    <>
      <Button
        size="small"
        loading={sending.isPending}
        onClick={() => {
          sending.mutate(undefined);
        }}
      >
        {t('delivery.again')}
      </Button>
      <ProblemAlert error={sending.error} />
    </>
  );
}
