import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n';
import { openDevice, type OpenDevice } from '../offline/openDevice';
import { hasPasskey } from '../offline/passkeyLock';
import type { Ports } from '../offline/ports';
import { ProblemAlert } from '../ui/ProblemView';
import { ForgottenPin } from './ForgottenPin';
import { PasskeyButton } from './PasskeyButton';
import { PinAnswer } from './PinAnswer';
import { PinField } from './PinField';

interface Props {
  ports: Ports;
  name: string;
  onOpen: (device: OpenDevice) => void;
  /** The device has forgotten everything and can be enrolled anew. */
  onFree: () => void;
}

export function UnlockForm({ ports, name, onOpen, onFree }: Props) {
  const { t } = useTexts('shared');
  const opening = useMutation({
    networkMode: 'always',
    mutationFn: ({ pin }: { pin: string }) => openDevice(ports, pin),
    onSuccess: (answer) => {
      if (answer.kind === 'open') {
        onOpen(answer.device);
      }
    },
  });
  const passkey = useQuery({
    queryKey: ['passkey-lock'],
    queryFn: () => hasPasskey(ports),
    networkMode: 'always',
    gcTime: 0,
  });
  const [isForgotten, setForgotten] = useState(false);
  if (isForgotten) {
    const onBack = () => {
      setForgotten(false);
    };
    return <ForgottenPin ports={ports} onBack={onBack} onFree={onFree} />;
  }
  const answer = opening.data;
  return (
    <Form<{ pin: string }>
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => {
        opening.mutate(values);
      }}
    >
      <h2>{name}</h2>
      <ProblemAlert error={opening.error} />
      {answer && answer.kind !== 'open' && <PinAnswer answer={answer} />}
      {passkey.data && <PasskeyButton ports={ports} onOpen={onOpen} />}
      <PinField />
      <Button
        type={passkey.data ? 'default' : 'primary'}
        htmlType="submit"
        block
        size="large"
        loading={opening.isPending}
      >
        {t('device.unlock')}
      </Button>
      <Button
        type="link"
        block
        onClick={() => {
          setForgotten(true);
        }}
      >
        {t('device.forgotten')}
      </Button>
    </Form>
  );
}
