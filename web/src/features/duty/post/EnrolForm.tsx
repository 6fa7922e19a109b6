import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { enrol } from '@/shared/offline/enrolment';
import { isGoodPin } from '@/shared/offline/pinRule';
import type { Ports } from '@/shared/offline/ports';
import { signInPath } from '@/shared/session';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { PinField } from './PinField';

interface Values {
  name: string;
  pin: string;
}

interface Props {
  ports: Ports;
  ticket: string;
  onDone: () => void;
}

export function EnrolForm({ ports, ticket, onDone }: Props) {
  const { t } = useTexts('duty');
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
          <strong>{t('post.noTicket')}</strong>
        </p>
        <p>{t('post.noTicket.todo')}</p>
        <Link to={signInPath('/post')}>{t('post.signIn')}</Link>
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
      <h2>{t('post.enrol')}</h2>
      <p>{t('post.enrolLead')}</p>
      <ProblemAlert error={enrolling.error} />
      <Form.Item
        name="name"
        label={t('post.name')}
        extra={t('post.nameHint')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <PinField
        hint={t('post.pinHint')}
        rule={(pin) => (isGoodPin(pin) ? Promise.resolve() : Promise.reject(new Error(t('post.pinWeak'))))}
      />
      <Button type="primary" htmlType="submit" block size="large" loading={enrolling.isPending}>
        {t('post.submit')}
      </Button>
    </Form>
  );
}
