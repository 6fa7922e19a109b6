import { Form, Input, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { AlertLine } from './queries';

/** Settles an alert with a reason; a stopped account reads again from then on. */
export function SettleDialog({ alert, onClose }: { alert: AlertLine; onClose: () => void }) {
  const { t } = useTexts('access');
  const [form] = Form.useForm<{ reason: string }>();
  const settling = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/access/alerts/{alertId}/settlement', {
          params: { path: { alertId: alert.id } },
          body: { id, reason },
        }),
      ),
    { refresh: [['alerts']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={alert.stops ? t('alerts.liftTitle', { name: alert.accountName ?? '' }) : t('alerts.settleTitle')}
      okText={t('confirm')}
      cancelText={t('cancel')}
      confirmLoading={settling.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{alert.text}</p>
      {alert.stops && <p className="quiet">{t('alerts.liftLead')}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => {
          settling.mutate(reason);
        }}
      >
        <ProblemAlert error={settling.error} />
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
