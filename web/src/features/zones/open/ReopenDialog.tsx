import { Form, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { localOf } from '../hours';
import type { ZoneFact } from '../queries';
import { FactFields, factOf, type FactValues } from './FactFields';

/** Takes a closing back: from its own hour unless another is given. */
export function ReopenDialog({ closing, onClose }: { closing: ZoneFact; onClose: () => void }) {
  const { t } = useTexts('zones');
  const [form] = Form.useForm<FactValues>();
  const reopening = useSubmission(
    (id, values: FactValues) =>
      body(
        api.POST('/api/zones/{zoneId}/reopening', {
          params: { path: { zoneId: closing.zoneId } },
          body: { id, fact: factOf(values) },
        }),
      ),
    { refresh: [['zones']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('reopening')}
      okText={t('reopening')}
      cancelText={t('cancel')}
      confirmLoading={reopening.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t('reopening.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ effectiveAt: localOf(closing.moment.earliestAt) }}
        onFinish={(values) => {
          reopening.mutate(values);
        }}
      >
        <ProblemAlert error={reopening.error} />
        <FactFields withTerm={false} />
      </Form>
    </Modal>
  );
}
