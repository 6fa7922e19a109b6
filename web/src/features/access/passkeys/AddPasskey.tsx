import { Form, Input, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { makePasskey } from './authenticator';
import { inWords } from './refusals';

export const PASSKEYS = ['passkeys'];

/** Asks what to call it first: the device's own dialog comes last, and then all is done. */
export function AddPasskey({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('access');
  const [form] = Form.useForm<{ name: string }>();
  const adding = useSubmission(
    async (id, name: string) => {
      const options = await body(api.POST('/api/access/passkeys/options'));
      const made = await inWords(t, () => makePasskey(options));
      return body(api.POST('/api/access/passkeys', { body: { id, name, ...made } }));
    },
    { refresh: [PASSKEYS], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('passkeys.add')}
      okText={t('passkeys.next')}
      cancelText={t('cancel')}
      confirmLoading={adding.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('passkeys.addLead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          name: t(matchMedia('(pointer: coarse)').matches ? 'passkeys.phone' : 'passkeys.computer'),
        }}
        onFinish={({ name }) => {
          adding.mutate(name.trim());
        }}
      >
        <ProblemAlert error={adding.error} />
        <Form.Item
          name="name"
          label={t('passkeys.name')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={80} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
