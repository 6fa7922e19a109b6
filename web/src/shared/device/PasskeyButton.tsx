import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Divider } from 'antd';
import { useTexts } from '../i18n';
import { browserAuthenticator } from '../offline/browserAuthenticator';
import { openByPasskey, type OpenDevice } from '../offline/openDevice';
import type { Ports } from '../offline/ports';

interface Props {
  ports: Ports;
  onOpen: (device: OpenDevice) => void;
}

/** Opens the device by finger, face or screen lock, where its holder has chosen so. The PIN stays below. */
export function PasskeyButton({ ports, onOpen }: Props) {
  const { t } = useTexts('shared');
  const opening = useMutation({
    networkMode: 'always',
    mutationFn: () => openByPasskey(ports, browserAuthenticator),
    onSuccess: onOpen,
  });
  return (
    <>
      {opening.error && <Alert role="alert" type="error" showIcon title={t('device.passkey.unseen')} />}
      <Button
        type="primary"
        block
        size="large"
        loading={opening.isPending}
        onClick={() => {
          opening.mutate();
        }}
      >
        {t('device.passkey.open')}
      </Button>
      <Divider plain>{t('device.passkey.or')}</Divider>
    </>
  );
}
