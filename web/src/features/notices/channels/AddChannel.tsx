import { Form, Input, Modal, Radio, Select } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { useIssuers } from '../draft/useIssuers';
import type { Channel } from '../queries';

const KINDS: Channel['kind'][] = ['WECOM', 'DINGTALK', 'SMS', 'EMAIL'];

interface Values {
  whose: string;
  kind: Channel['kind'];
  name: string;
  address: string;
  secret?: string;
}

/** A robot of a working group, a phone, a mailbox. The address is kept sealed and not shown again. */
export function AddChannel({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('notices');
  const owners = useIssuers();
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form);
  const adding = useSubmission(
    (id, { whose, secret, ...values }: Values) => {
      const owner = owners.find(({ key }) => key === whose);
      return body(
        api.POST('/api/notices/channels', {
          body: {
            id,
            ...values,
            secret: secret?.trim() ? secret.trim() : null,
            areaId: owner?.areaId ?? null,
            organizationId: owner?.organizationId ?? null,
          },
        }),
      );
    },
    { refresh: [['channels']], onDone: onClose },
  );
  const text = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('channel.add')}
      okText={t('channel.add')}
      cancelText={t('cancel')}
      confirmLoading={adding.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ whose: owners[0]?.key, kind: 'WECOM' }}
        onFinish={(values) => {
          adding.mutate(values);
        }}
      >
        <ProblemAlert error={adding.error} />
        <Form.Item
          name="whose"
          label={t('channel.whose')}
          rules={[{ required: true, message: t('required') }]}
        >
          <Select options={owners.map(({ key, name }) => ({ value: key, label: name }))} />
        </Form.Item>
        <Form.Item name="kind" label={t('channel.kind')}>
          <Radio.Group options={KINDS.map((value) => ({ value, label: t(`channel.${value}`) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('channel.name')} rules={text} extra={t('channel.nameHint')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="address"
          label={t(`address.${kind ?? 'WECOM'}`)}
          rules={text}
          extra={t('address.sealed')}
        >
          <Input maxLength={500} autoComplete="off" />
        </Form.Item>
        {kind === 'DINGTALK' && (
          <Form.Item name="secret" label={t('channel.secret')} extra={t('channel.secretHint')}>
            <Input.Password maxLength={200} autoComplete="off" />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
