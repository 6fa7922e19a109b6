import { Form, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { OnePersonPicker } from '@/shared/people/OnePersonPicker';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';

interface Values {
  personId: string;
  area: Picked;
}

/** Somebody of the area offers to help. */
export function JoinDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('duty');
  const [form] = Form.useForm<Values>();
  const joining = useSubmission(
    (id, { personId, area }: Values) =>
      body(api.POST('/api/volunteers', { body: { id, personId, areaId: area.id } })),
    { refresh: [['volunteers']], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t('volunteers.join')}
      okText={t('volunteers.join')}
      cancelText={t('cancel')}
      confirmLoading={joining.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          joining.mutate(values);
        }}
      >
        <ProblemAlert error={joining.error} />
        <Form.Item name="personId" label={t('person')} rules={[required]}>
          <OnePersonPicker />
        </Form.Item>
        <Form.Item name="area" label={t('volunteers.where')} rules={[required]}>
          <AreaPicker />
        </Form.Item>
      </Form>
    </Modal>
  );
}
