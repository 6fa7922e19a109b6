import { AutoComplete, Form, Input, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { StaffPicker } from '@/shared/people/StaffPicker';
import { cityInstant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { localInput } from '../clock';
import { afterStart } from './afterStart';

interface Values {
  loop: string;
  people: string[];
  start: string;
  end?: string;
}

interface Props {
  loop: string | null;
  /** The names that are known. */
  loops: string[];
  now: number;
  onDone: (loop: string) => void;
  onClose: () => void;
}

/** Brings people into a closed loop. */
export function LoopDialog({ loop, loops, now, onDone, onClose }: Props) {
  const { t } = useTexts('posts');
  const [form] = Form.useForm<Values>();
  const entering = useSubmission(
    async (id, values: Values) => {
      const name = values.loop.trim();
      await body(
        api.POST('/api/posts/loops', {
          body: {
            id,
            loop: name,
            personIds: values.people,
            start: cityInstant(values.start),
            end: values.end ? cityInstant(values.end) : null,
          },
        }),
      );
      return name;
    },
    { refresh: [['posts', 'loops'], ['rosters']], onDone },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t('loops.enter')}
      okText={t('loops.submit')}
      cancelText={t('cancel')}
      confirmLoading={entering.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t('loops.meaning')}</p>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ loop: loop ?? undefined, start: localInput(now) }}
        onFinish={(values) => {
          entering.mutate(values);
        }}
      >
        <ProblemAlert error={entering.error} />
        <Form.Item
          name="loop"
          label={t('loops.loop')}
          extra={t('loops.loopHint')}
          rules={[{ ...required, whitespace: true, max: 60 }]}
        >
          <AutoComplete options={loops.map((value) => ({ value }))} />
        </Form.Item>
        <Form.Item
          name="people"
          label={t('told.person')}
          extra={t('conditions.staffOnly')}
          rules={[required]}
        >
          <StaffPicker />
        </Form.Item>
        <div className="two-fields">
          <Form.Item name="start" label={t('loops.start')} rules={[required]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item
            name="end"
            label={t('loops.end')}
            dependencies={['start']}
            extra={t('loops.endHint')}
            rules={[afterStart(t('conditions.endsFirst'))]}
          >
            <Input type="datetime-local" />
          </Form.Item>
        </div>
      </Form>
    </Modal>
  );
}
