import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { openDevice, type OpenDevice } from '@/shared/offline/openDevice';
import type { Ports } from '@/shared/offline/ports';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { ForgottenPin } from './ForgottenPin';
import { PinField } from './PinField';

interface Props {
  ports: Ports;
  name: string;
  onOpen: (device: OpenDevice) => void;
  /** The device has forgotten everything and can be enrolled anew. */
  onFree: () => void;
}

export function UnlockForm({ ports, name, onOpen, onFree }: Props) {
  const { t } = useTexts('duty');
  const opening = useMutation({
    networkMode: 'always',
    mutationFn: ({ pin }: { pin: string }) => openDevice(ports, pin),
    onSuccess: (answer) => {
      if (answer.kind === 'open') {
        onOpen(answer.device);
      }
    },
  });
  const [isForgotten, setForgotten] = useState(false);
  if (isForgotten) {
    const onBack = () => {
      setForgotten(false);
    };
    return <ForgottenPin ports={ports} onBack={onBack} onFree={onFree} />;
  }
  const answer = opening.data;
  const waitMs = answer && answer.kind !== 'open' ? answer.waitMs : 0;
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
      {answer && answer.kind !== 'open' && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={t(answer.kind === 'wrong' ? 'post.wrong' : 'post.wait', {
            seconds: Math.ceil(waitMs / 1000),
          })}
          description={waitMs > 0 ? t('post.wait', { seconds: Math.ceil(waitMs / 1000) }) : undefined}
        />
      )}
      <PinField />
      <Button type="primary" htmlType="submit" block size="large" loading={opening.isPending}>
        {t('post.unlock')}
      </Button>
      <Button
        type="link"
        block
        onClick={() => {
          setForgotten(true);
        }}
      >
        {t('post.forgotten')}
      </Button>
    </Form>
  );
}
