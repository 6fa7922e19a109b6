import { Form, Input, InputNumber, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { LABORATORIES } from '../queries';

interface Values {
  organization: Picked;
  name: string;
  nameEn?: string;
  tubesPerDay: number;
}

/** A laboratory of an organization, with what it can do. */
export function NewLaboratoryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('specimens');
  const [form] = Form.useForm<Values>();
  const opening = useSubmission(
    async (id, { organization, name, nameEn, tubesPerDay }: Values) => {
      const wanted = {
        id,
        organizationId: organization.id,
        name: name.trim(),
        nameEn: nameEn?.trim() ? nameEn.trim() : null,
        tubesPerDay,
      };
      await body(api.POST('/api/laboratories', { body: wanted }));
    },
    { refresh: [LABORATORIES], onDone: onClose },
  );
  const required = [{ required: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('laboratories.new')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={opening.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemAlert error={opening.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          opening.mutate(values);
        }}
      >
        <Form.Item name="organization" label={t('laboratories.organization')} rules={required}>
          <OrganizationPicker />
        </Form.Item>
        <Form.Item name="name" label={t('laboratories.name')} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="nameEn" label={t('laboratories.nameEn')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="tubesPerDay" label={t('capacity.tubesPerDay')} rules={required}>
          <InputNumber min={0} precision={0} className="wide" inputMode="numeric" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
