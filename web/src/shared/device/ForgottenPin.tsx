import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useTexts } from '../i18n';
import { findUnsent, handOver } from '../offline/handOver';
import type { Ports } from '../offline/ports';
import { Loaded } from '../ui/Loaded';

interface Props {
  ports: Ports;
  onBack: () => void;
  onFree: () => void;
}

/** Hands over what is unsent, sealed for the server as it lies here, then makes the device one that is not enrolled. */
export function ForgottenPin({ ports, onBack, onFree }: Props) {
  const { t } = useTexts('shared');
  const unsent = useQuery({
    queryKey: ['unsent'],
    queryFn: () => findUnsent(ports),
    networkMode: 'always',
    gcTime: 0,
  });
  const handing = useMutation({
    networkMode: 'always',
    mutationFn: () => handOver(ports),
    onSuccess: onFree,
  });
  return (
    <>
      <h2>{t('device.forgotten')}</h2>
      <p>{t('device.forgottenLead')}</p>
      <Loaded query={unsent}>
        {({ count, lost }) => (
          <>
            <p>
              {count === lost ? t('device.noneToHandOver') : t('device.toHandOver', { count: count - lost })}
            </p>
            {lost > 0 && (
              <Alert role="alert" type="error" showIcon title={t('device.willBeLost', { count: lost })} />
            )}
          </>
        )}
      </Loaded>
      {handing.error && <Alert role="alert" type="error" showIcon title={t('device.notHandedOver')} />}
      <Space className="device-actions">
        <Button
          type="primary"
          danger
          size="large"
          loading={handing.isPending}
          onClick={() => {
            handing.mutate();
          }}
        >
          {t('device.handOver')}
        </Button>
        <Button size="large" disabled={handing.isPending} onClick={onBack}>
          {t('cancel')}
        </Button>
      </Space>
    </>
  );
}
