import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTexts } from '../i18n';
import { browserAuthenticator, canOpenByPasskey, KeepsNoSecrets } from '../offline/browserAuthenticator';
import { addPasskey, hasPasskey, removePasskey } from '../offline/passkeyLock';
import type { Ports } from '../offline/ports';
import { PinAnswer } from './PinAnswer';
import { PinField } from './PinField';

const CHOICE = ['passkey-choice'];

interface Props {
  ports: Ports;
  name: string;
}

/** Whether finger, face or screen lock open the device from now on. Not shown where the device has none. */
export function PasskeyChoice({ ports, name }: Props) {
  const { t } = useTexts('shared');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const choice = useQuery({
    queryKey: CHOICE,
    queryFn: async () => ({ isPossible: await canOpenByPasskey(), isKept: await hasPasskey(ports) }),
    networkMode: 'always',
  });
  const looked = () => queries.invalidateQueries({ queryKey: CHOICE });
  const removing = useMutation({
    networkMode: 'always',
    mutationFn: () => removePasskey(ports),
    onSuccess: async () => {
      message.success(t('device.passkey.removed'));
      await looked();
    },
  });
  if (!choice.data || (!choice.data.isPossible && !choice.data.isKept)) {
    return null;
  }
  return (
    <p className="device-passkey">
      {choice.data.isKept ? (
        <>
          <span className="quiet">{t('device.passkey.kept')}</span>
          <Button
            type="link"
            loading={removing.isPending}
            onClick={() => {
              removing.mutate();
            }}
          >
            {t('device.passkey.remove')}
          </Button>
        </>
      ) : (
        <Button
          type="link"
          onClick={() => {
            setAsking(true);
          }}
        >
          {t('device.passkey.add')}
        </Button>
      )}
      {isAsking && (
        <AddPasskey
          ports={ports}
          name={name}
          onClose={() => {
            setAsking(false);
            void looked();
          }}
        />
      )}
    </p>
  );
}

function AddPasskey({ ports, name, onClose }: Props & { onClose: () => void }) {
  const { t } = useTexts('shared');
  const { message } = App.useApp();
  const [form] = Form.useForm<{ pin: string }>();
  const adding = useMutation({
    networkMode: 'always',
    mutationFn: ({ pin }: { pin: string }) => addPasskey(ports, browserAuthenticator, name, pin),
    onSuccess: ({ kind }) => {
      if (kind === 'added') {
        message.success(t('device.passkey.added'));
        onClose();
      }
    },
  });
  return (
    <Modal
      open
      title={t('device.passkey.add')}
      okText={t('device.passkey.next')}
      cancelText={t('cancel')}
      confirmLoading={adding.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('device.passkey.lead')}</p>
      {adding.error && (
        <Alert
          role="alert"
          type="error"
          showIcon
          title={t(adding.error instanceof KeepsNoSecrets ? 'device.passkey.none' : 'device.passkey.unseen')}
        />
      )}
      {adding.data && adding.data.kind !== 'added' && <PinAnswer answer={adding.data} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          adding.mutate(values);
        }}
      >
        <PinField />
      </Form>
    </Modal>
  );
}
