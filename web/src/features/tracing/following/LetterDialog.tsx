import { Form, Input, Modal, Radio } from 'antd';
import { useNavigate } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { WORK, type ContactKey } from './queries';

interface NewLetter {
  kind: 'REQUEST' | 'PUSHED_LIST';
  addressee: string;
}

/** A letter of these to another city; it is sent on its own page. */
export function LetterDialog({ contacts, onClose }: { contacts: ContactKey[]; onClose: () => void }) {
  const { t } = useTexts('tracing');
  const navigate = useNavigate();
  const [form] = Form.useForm<NewLetter>();
  const writing = useSubmission(
    (id, input: NewLetter) => body(api.POST('/api/tracing/letters', { body: { id, contacts, ...input } })),
    {
      refresh: [WORK],
      onDone: ({ letterId }) => {
        void navigate(paths.letter(letterId));
      },
    },
  );
  return (
    <Modal
      open
      title={t('letter.new', { count: contacts.length })}
      okText={t('letter.write')}
      cancelText={t('cancel')}
      confirmLoading={writing.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('letter.newLead')}</p>
      <ProblemAlert error={writing.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'REQUEST' }}
        onFinish={(input) => {
          writing.mutate(input);
        }}
      >
        <Form.Item name="kind" label={t('letter.kind')}>
          <Radio.Group
            options={(['REQUEST', 'PUSHED_LIST'] as const).map((value) => ({
              value,
              label: t(`letter.kind.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="addressee"
          label={t('letter.addressee')}
          extra={t('letter.addresseeHint')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
