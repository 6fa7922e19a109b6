import type { UseMutationResult } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';
import { ProblemAlert } from './ProblemView';

interface Props {
  title: string;
  lead?: ReactNode;
  okText?: string;
  /** It takes something from somebody. */
  danger?: boolean;
  sending: UseMutationResult<unknown, unknown, string>;
  onClose: () => void;
  /** What else is to be chosen. */
  children?: ReactNode;
}

/** Asks why, and sends it. */
export function ReasonDialog({ title, lead, okText, danger = false, sending, onClose, children }: Props) {
  const { t } = useTexts('shared');
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <Modal
      open
      title={title}
      okText={okText ?? t('confirm')}
      okButtonProps={{ danger }}
      cancelText={t('cancel')}
      confirmLoading={sending.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {lead && <p className="quiet">{lead}</p>}
      <ProblemAlert error={sending.error} />
      {children}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ reason }) => {
          sending.mutate(reason.trim());
        }}
      >
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
