import { App, Form, Input, Modal, Select } from 'antd';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { dependantsQuery } from '@/shared/people/dependantsQuery';
import { ProblemAlert } from '@/shared/ui/ProblemView';

const RELATIONS: readonly Schema<'Relation'>[] = ['CHILD', 'PARENT', 'SPOUSE', 'OTHER'];

interface Said {
  name: string;
  identityNumber: string;
  phone?: string;
  relation: Schema<'Relation'>;
}

export function DependantDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('access');
  const { message } = App.useApp();
  const [form] = Form.useForm<Said>();
  const adding = useSubmission(
    (id, said: Said) =>
      body(api.POST('/api/access/dependants', { body: { id, ...said, phone: said.phone ?? null } })),
    {
      refresh: [dependantsQuery.queryKey],
      onDone: ({ state }) => {
        message.success(t(state === 'DONE' ? 'dependants.done' : 'dependants.waits'));
        onClose();
      },
    },
  );
  const required = [{ required: true, whitespace: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('dependants.add')}
      okText={t('join.send')}
      cancelText={t('cancel')}
      confirmLoading={adding.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{t('dependants.addLead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ relation: 'CHILD' }}
        onFinish={(said) => {
          adding.mutate(said);
        }}
      >
        <Form.Item name="relation" label={t('dependants.relation')}>
          <Select options={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))} />
        </Form.Item>
        <Form.Item name="name" label={t('people.name')} rules={required}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="identityNumber" label={t('people.identityNumber')} rules={required}>
          <Input maxLength={20} autoComplete="off" autoCapitalize="characters" />
        </Form.Item>
        <Form.Item name="phone" label={t('dependants.phone')}>
          <Input type="tel" inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
        <ProblemAlert error={adding.error} />
      </Form>
    </Modal>
  );
}
