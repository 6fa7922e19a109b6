import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { VisitFile } from './queries';

/** Takes all visits of a file back, with a reason. */
export function WithdrawVisits({ file }: { file: VisitFile }) {
  const { t } = useTexts('visits');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const withdrawing = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/visit-imports/{importId}/withdrawal', {
          params: { path: { importId: file.importId } },
          body: { id, reason },
        }),
      ),
    {
      refresh: [['visits']],
      onDone: () => {
        setOpen(false);
      },
    },
  );
  return (
    <>
      <Button
        danger
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('withdraw.button')}
      </Button>
      <Modal
        open={open}
        title={t('withdraw.title')}
        okText={t('withdraw.button')}
        cancelText={t('cancel')}
        confirmLoading={withdrawing.isPending}
        onOk={form.submit}
        onCancel={() => {
          setOpen(false);
        }}
        destroyOnHidden
      >
        <p className="quiet">{t('withdraw.why')}</p>
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => {
            withdrawing.mutate(reason.trim());
          }}
        >
          <ProblemAlert error={withdrawing.error} />
          <Form.Item
            name="reason"
            label={t('withdraw.reason')}
            rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
          >
            <Input maxLength={500} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
