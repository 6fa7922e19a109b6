import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Correction } from '../queries';

/** Takes a correction back by another one, with its reason. */
export function UndoCorrection({ correction }: { correction: Correction }) {
  const { t } = useTexts('registry');
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const { personId } = correction;
  const undoing = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/people/{personId}/corrections/undo', {
          params: { path: { personId } },
          body: { id, correctionId: correction.id, reason },
        }),
      ),
    { refresh: [['people', personId], ['households']] },
  );
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('people.undo')}
      </Button>
      <Modal
        open={open}
        title={t('people.undoTitle')}
        okText={t('people.undo')}
        cancelText={t('cancel')}
        confirmLoading={undoing.isPending}
        onOk={form.submit}
        onCancel={() => {
          setOpen(false);
        }}
        destroyOnHidden
      >
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ reason }) => {
            undoing.mutate(reason.trim());
          }}
        >
          <ProblemAlert error={undoing.error} />
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
