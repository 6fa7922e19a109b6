import { Form, InputNumber, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';

interface Values {
  area: Picked;
  number: number;
}

/** How an area numbers the round; told again, the later one counts. */
export function LocalNumberDialog({ round, onClose }: { round: { id: string }; onClose: () => void }) {
  const { t } = useTexts('rounds');
  const [form] = Form.useForm<Values>();
  const telling = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/rounds/{roundId}/local-numbers', {
          params: { path: { roundId: round.id } },
          body: { id, areaId: values.area.id, number: values.number },
        }),
      ),
    { refresh: [['rounds']], onDone: onClose },
  );
  const required = [{ required: true, message: t('required') }];
  return (
    <Modal
      open
      title={t('local.tell')}
      okText={t('save')}
      cancelText={t('cancel')}
      confirmLoading={telling.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('local.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          telling.mutate(values);
        }}
      >
        <ProblemAlert error={telling.error} />
        <Form.Item name="area" label={t('area')} rules={required}>
          <AreaPicker />
        </Form.Item>
        <Form.Item name="number" label={t('local.number')} rules={required}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
