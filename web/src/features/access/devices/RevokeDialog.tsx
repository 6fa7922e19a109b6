import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Device } from './queries';

/** Takes a device back, at once; revoking twice is revoking once. */
export function RevokeDialog({ device, onClose }: { device: Device; onClose: () => void }) {
  const { t } = useTexts('access');
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const revoking = useMutation({
    mutationFn: (reason: string) =>
      body(
        api.POST('/api/devices/{deviceId}/revocations', {
          params: { path: { deviceId: device.id } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['devices'] });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('devices.revokeTitle', { name: device.name })}
      okText={t('confirm')}
      okButtonProps={{ danger: true }}
      cancelText={t('cancel')}
      confirmLoading={revoking.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('devices.revokeLead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => {
          revoking.mutate(reason);
        }}
      >
        <ProblemAlert error={revoking.error} />
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
