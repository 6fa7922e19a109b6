import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { api, body } from '../api/client';
import { useTexts } from '../i18n';
import { enrol } from '../offline/enrolment';
import { isGoodPin } from '../offline/pinRule';
import type { Ports } from '../offline/ports';
import { signInPath } from '../session';
import { ProblemAlert } from '../ui/ProblemView';
import { uuid7 } from '../uuid';
import { PinField } from './PinField';

interface Values {
  name: string;
  pin: string;
}

interface Props {
  ports: Ports;
  ticket: string;
  /** Where to come back to from signing in. */
  back: string;
  onDone: () => void;
}

export function EnrolForm({ ports, ticket, back, onDone }: Props) {
  const { t } = useTexts('shared');
  const enrolling = useMutation({
    mutationFn: ({ name, pin }: Values) =>
      enrol(ports, uuid7, name, pin, async (device) => {
        const taken = await body(api.POST('/api/devices', { body: { ...device, token: ticket } }));
        return taken.house;
      }),
    onSuccess: onDone,
  });
  if (!ticket) {
    return (
      <>
        <p>
          <strong>{t('device.noTicket')}</strong>
        </p>
        <p>{t('device.noTicket.todo')}</p>
        <Link to={signInPath(back)}>{t('device.signIn')}</Link>
      </>
    );
  }
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => {
        enrolling.mutate(values);
      }}
    >
      <h2>{t('device.enrol')}</h2>
      <p>{t('device.enrolLead')}</p>
      <ProblemAlert error={enrolling.error} />
      <Form.Item
        name="name"
        label={t('device.name')}
        extra={t('device.nameHint')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <PinField
        hint={t('device.pinHint')}
        rule={(pin) => (isGoodPin(pin) ? Promise.resolve() : Promise.reject(new Error(t('device.pinWeak'))))}
      />
      <Button type="primary" htmlType="submit" block size="large" loading={enrolling.isPending}>
        {t('device.submit')}
      </Button>
    </Form>
  );
}
