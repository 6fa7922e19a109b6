import { Form, Input, Modal } from 'antd';
import { api } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Doubtful } from './queries';

export type Verdict = 'TAKEN_IN' | 'SET_ASIDE';

interface Props {
  deviceId: string;
  record: Doubtful;
  verdict: Verdict;
  onClose: () => void;
}

/** Decides about one doubtful record, with a reason; it stays kept either way. */
export function ReviewDialog({ deviceId, record, verdict, onClose }: Props) {
  const { t } = useTexts('access');
  const [form] = Form.useForm<{ reason: string }>();
  const reviewing = useSubmission(
    async (id, reason: string) => {
      await api.POST('/api/devices/{deviceId}/doubts/{recordId}/review', {
        params: { path: { deviceId, recordId: record.id } },
        body: { id, verdict, reason },
      });
    },
    { refresh: [['devices']], onDone: onClose },
  );
  const isTakenIn = verdict === 'TAKEN_IN';
  return (
    <Modal
      open
      title={t(isTakenIn ? 'devices.takeIn' : 'devices.setAside')}
      okText={t('confirm')}
      cancelText={t('cancel')}
      confirmLoading={reviewing.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t(isTakenIn ? 'devices.takeInLead' : 'devices.setAsideLead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => {
          reviewing.mutate(reason);
        }}
      >
        <ProblemAlert error={reviewing.error} />
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
