import { Form, Modal, type FormInstance, type FormProps } from 'antd';
import type { ReactNode } from 'react';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';

interface Props<Values> {
  title: string;
  submit: string;
  /** What it does, above the fields. */
  lead?: ReactNode;
  form: FormInstance<Values>;
  initialValues: FormProps<Values>['initialValues'];
  sending: { isPending: boolean; error: unknown; mutate: (values: Values) => void };
  onClose: () => void;
  children: ReactNode;
}

/** The frame of a dialog that tells something: its fields, what was wrong with them, and the two buttons. */
export function FormDialog<Values>({
  title,
  submit,
  lead,
  form,
  initialValues,
  sending,
  onClose,
  children,
}: Props<Values>) {
  const { t } = useTexts('posts');
  return (
    <Modal
      open
      title={title}
      okText={submit}
      cancelText={t('cancel')}
      confirmLoading={sending.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      {lead && <p className="quiet">{lead}</p>}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initialValues}
        onFinish={(values) => {
          sending.mutate(values);
        }}
      >
        <ProblemAlert error={sending.error} />
        {children}
      </Form>
    </Modal>
  );
}
