import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';

/** Takes an attendee back, with a reason; what was entered first stays on record. */
export function WithdrawAttendee({ gatheringId, personId }: { gatheringId: string; personId: string }) {
  const { t } = useTexts('visits');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const withdrawing = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/gatherings/{gatheringId}/withdrawals', {
          params: { path: { gatheringId } },
          body: { id, personId, reason },
        }),
      ),
    { refresh: [['gatherings'], ['contacts']] },
  );
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('attendees.withdraw')}
      </Button>
      <Modal
        open={open}
        title={t('attendees.withdrawTitle')}
        okText={t('attendees.withdraw')}
        cancelText={t('cancel')}
        confirmLoading={withdrawing.isPending}
        onOk={form.submit}
        onCancel={() => {
          setOpen(false);
        }}
        destroyOnHidden
      >
        <p className="quiet">{t('attendees.withdrawWhy')}</p>
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
            label={t('reason')}
            rules={[{ required: true, whitespace: true, message: t('reasonNeeded') }]}
          >
            <Input maxLength={300} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
