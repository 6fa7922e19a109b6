import type { UseMutationResult } from '@tanstack/react-query';
import { Form, Modal, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';
import { ProblemAlert } from './ProblemView';

interface Props<Values> {
  title: string;
  lead?: ReactNode;
  okText?: string;
  form: FormInstance<Values>;
  initialValues?: Record<string, unknown>;
  sending: Pick<UseMutationResult<unknown, unknown, never>, 'error' | 'isPending'>;
  onSend: (values: Values) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Fields in a dialog; it stays open, and says why, until what they say was taken. */
export function FormDialog<Values>({
  title,
  lead,
  okText,
  form,
  initialValues,
  sending,
  onSend,
  onClose,
  children,
}: Props<Values>) {
  const { t } = useTexts('shared');
  return (
    <Modal
      open
      title={title}
      okText={okText ?? t('confirm')}
      cancelText={t('cancel')}
      confirmLoading={sending.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {lead && <p className="quiet">{lead}</p>}
      <ProblemAlert error={sending.error} />
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...(initialValues ? { initialValues } : {})}
        onFinish={onSend}
      >
        {children}
      </Form>
    </Modal>
  );
}
