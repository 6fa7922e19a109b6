import { type QueryKey } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSubmission } from '../api/useSubmission';
import { useTexts } from '../i18n';
import { ProblemAlert } from './ProblemView';

interface Props {
  label: string;
  title: string;
  lead?: string;
  refresh: QueryKey[];
  act: (id: string, reason: string) => Promise<void>;
}

/** Something that is undone only with a reason. */
export function ReasonButton({ label, title, lead, refresh, act }: Props) {
  const { t } = useTexts('shared');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const acting = useSubmission(act, {
    refresh,
    onDone: () => {
      setOpen(false);
    },
  });
  return (
    <>
      <Button
        size="small"
        danger
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Modal
        open={open}
        title={title}
        okText={t('confirm')}
        okButtonProps={{ danger: true }}
        cancelText={t('cancel')}
        confirmLoading={acting.isPending}
        onOk={form.submit}
        onCancel={() => {
          setOpen(false);
        }}
        destroyOnHidden
      >
        {lead && <p>{lead}</p>}
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => {
            acting.mutate(reason.trim());
          }}
        >
          <ProblemAlert error={acting.error} />
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
          >
            <Input maxLength={500} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
