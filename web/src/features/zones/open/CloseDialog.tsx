import { Form, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { FactFields, factOf, type FactValues } from './FactFields';

/** Ends a zone by a notice. */
export function CloseDialog({ zoneId, onClose }: { zoneId: string; onClose: () => void }) {
  const { t } = useTexts('zones');
  const [form] = Form.useForm<FactValues>();
  const closing = useSubmission(
    (id, values: FactValues) =>
      body(
        api.POST('/api/zones/{zoneId}/closing', {
          params: { path: { zoneId } },
          body: { id, fact: factOf(values) },
        }),
      ),
    { refresh: [['zones']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('closing')}
      okText={t('closing')}
      okButtonProps={{ danger: true }}
      cancelText={t('cancel')}
      confirmLoading={closing.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="quiet">{t('closing.lead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          closing.mutate(values);
        }}
      >
        <ProblemAlert error={closing.error} />
        <FactFields withTerm={false} />
      </Form>
    </Modal>
  );
}
