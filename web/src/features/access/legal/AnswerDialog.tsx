import { Form, Input, InputNumber, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { LegalRequest } from './queries';

interface Values {
  handedOut: string;
  people: number;
}

/** What was handed out on a granted request. */
export function AnswerDialog({ request, onClose }: { request: LegalRequest; onClose: () => void }) {
  const { t } = useTexts('access');
  const [form] = Form.useForm<Values>();
  const answering = useSubmission(
    (id, answer: Values) =>
      body(
        api.POST('/api/access/legal-requests/{requestId}/answer', {
          params: { path: { requestId: request.id } },
          body: { id, ...answer },
        }),
      ),
    { refresh: [['legalRequests']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('legal.answerTitle', { authority: request.authority })}
      okText={t('legal.answer')}
      cancelText={t('cancel')}
      confirmLoading={answering.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('legal.answerLead')}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ people: request.people }}
        onFinish={(values) => {
          answering.mutate(values);
        }}
      >
        <ProblemAlert error={answering.error} />
        <Form.Item
          name="handedOut"
          label={t('legal.handedOut')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
        </Form.Item>
        <Form.Item
          name="people"
          label={t('legal.answeredPeople')}
          rules={[{ required: true, message: t('required') }]}
        >
          <InputNumber min={0} max={1000} precision={0} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
