import { Form, InputNumber, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { LABORATORIES, type LaboratoryLoad } from '../queries';

interface Props {
  laboratory: LaboratoryLoad['laboratory'];
  onClose: () => void;
}

/** What it can do from now on; what it could do before stays on record. */
export function CapacityDialog({ laboratory, onClose }: Props) {
  const { t, language } = useTexts('specimens');
  const [form] = Form.useForm<{ tubesPerDay: number }>();
  const telling = useSubmission(
    async (id, { tubesPerDay }: { tubesPerDay: number }) => {
      const path = { laboratoryId: laboratory.id };
      await body(
        api.POST('/api/laboratories/{laboratoryId}/capacities', {
          params: { path },
          body: { id, tubesPerDay, startAt: null },
        }),
      );
    },
    { refresh: [LABORATORIES], onDone: onClose },
  );
  return (
    <Modal
      open
      title={laboratory.name[language] ?? laboratory.name.zh}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={telling.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ProblemAlert error={telling.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ tubesPerDay: laboratory.tubesPerDay }}
        onFinish={(values) => {
          telling.mutate(values);
        }}
      >
        <Form.Item
          name="tubesPerDay"
          label={t('capacity.tubesPerDay')}
          extra={t('capacity.hint')}
          rules={[{ required: true, message: t('required') }]}
        >
          <InputNumber min={0} precision={0} className="wide" inputMode="numeric" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
