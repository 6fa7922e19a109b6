import { Form, Input, Modal, Radio } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { ConductLine } from './queries';

export type Step = 'EXAMINED' | 'HEARD' | 'DECIDED' | 'APPEALED' | 'APPEAL_DECIDED';

interface Values {
  upheld?: boolean;
  words: string;
}

/** Takes one step of the procedure. */
export function StepDialog({
  conduct,
  step,
  onClose,
}: {
  conduct: ConductLine;
  step: Step;
  onClose: () => void;
}) {
  const { t } = useTexts('duty');
  const [form] = Form.useForm<Values>();
  const decision = step === 'DECIDED' || step === 'APPEAL_DECIDED';
  const taking = useSubmission(
    (id, { upheld, words }: Values) =>
      send(step, conduct.id, { id, upheld: upheld ?? null, words: words.trim() }),
    { refresh: [['conduct'], ['own-conduct']], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t(`conduct.do.${step}`)}
      okText={t(`conduct.do.${step}`)}
      cancelText={t('cancel')}
      confirmLoading={taking.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t(`conduct.about.${step}`)}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => {
          taking.mutate(values);
        }}
      >
        <ProblemAlert error={taking.error} />
        {decision && (
          <Form.Item name="upheld" label={t('conduct.decision')} rules={[required]}>
            <Radio.Group
              options={[
                { value: true, label: t(`conduct.upheld.${conduct.kind}`) },
                { value: false, label: t('conduct.dismissed') },
              ]}
            />
          </Form.Item>
        )}
        <Form.Item name="words" label={t('conduct.words')} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 3 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

async function send(
  step: Step,
  conductId: string,
  act: { id: string; upheld: boolean | null; words: string },
): Promise<unknown> {
  const request = { params: { path: { conductId } }, body: act };
  switch (step) {
    case 'EXAMINED':
      return body(api.POST('/api/conduct/{conductId}/examinations', request));
    case 'HEARD':
      return body(api.POST('/api/conduct/{conductId}/hearings', request));
    case 'DECIDED':
      return body(api.POST('/api/conduct/{conductId}/decisions', request));
    case 'APPEAL_DECIDED':
      return body(api.POST('/api/conduct/{conductId}/appeal-decisions', request));
    case 'APPEALED':
      return body(api.POST('/api/conduct/own/{conductId}/appeals', request));
  }
}
