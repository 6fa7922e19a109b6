import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { TUBES, type Tube } from '../queries';

interface Values {
  swabs: number;
  reason: string;
}

/** A second look at a tube that does not fit: somebody counts again and says what they found. */
export function LookButton({ tube }: { tube: Tube }) {
  const { t } = useTexts('specimens');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('look.button')}
      </Button>
      {open && (
        <LookDialog
          tube={tube}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}

function LookDialog({ tube, onClose }: { tube: Tube; onClose: () => void }) {
  const { t } = useTexts('specimens');
  const mayTake = useMay('SPECIMENS_TAKE');
  const [form] = Form.useForm<Values>();
  const looking = useSubmission(
    async (id, { swabs, reason }: Values) => {
      const look = { id, swabs, reason: reason.trim() };
      if (mayTake || !tube.laboratoryId) {
        await body(
          api.POST('/api/tubes/{code}/looks', { params: { path: { code: tube.code } }, body: look }),
        );
      } else {
        const path = { laboratoryId: tube.laboratoryId, code: tube.code };
        await body(
          api.POST('/api/laboratories/{laboratoryId}/tubes/{code}/looks', { params: { path }, body: look }),
        );
      }
    },
    { refresh: [TUBES], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('look.title', { tube: tube.code })}
      okText={t('look.ok')}
      cancelText={t('cancel')}
      confirmLoading={looking.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('look.lead')}</p>
      <ProblemAlert error={looking.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          looking.mutate(values);
        }}
      >
        <Form.Item name="swabs" label={t('look.swabs')} rules={[{ required: true, message: t('required') }]}>
          <InputNumber min={0} max={200} precision={0} inputMode="numeric" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('look.reason')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
