import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Modal, Radio } from 'antd';
import { api, body, type Schema } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { StaffPicker } from '@/shared/people/StaffPicker';
import { cityInstant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { localInput } from '../clock';
import { afterStart } from './afterStart';
import { absentSeatsQuery } from './queries';

const KINDS = ['UNFIT', 'QUARANTINED', 'CONTACT', 'AWAY'] as const satisfies Schema<'AbsenceKind'>[];

interface Values {
  people: string[];
  kind: (typeof KINDS)[number];
  start: string;
  end?: string;
  reason: string;
}

/** Somebody cannot serve. Says at once whether a roster in force counts on them. */
export function AbsenceDialog({ now, onClose }: { now: number; onClose: () => void }) {
  const { t } = useTexts('posts');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form] = Form.useForm<Values>();
  const telling = useSubmission(
    async (id, values: Values) => {
      await body(
        api.POST('/api/posts/absences', {
          body: {
            id,
            personId: values.people[0] ?? '',
            kind: values.kind,
            start: cityInstant(values.start),
            end: values.end ? cityInstant(values.end) : null,
            reason: values.reason.trim(),
          },
        }),
      );
      const left = await queries.fetchQuery({ ...absentSeatsQuery(null), staleTime: 0 });
      return left.filter(({ absenceId }) => absenceId === id);
    },
    {
      refresh: [['posts']],
      onDone: (left) => {
        const seats = left.reduce((sum, each) => sum + each.seats, 0);
        if (seats > 0) {
          message.warning(t('absences.told.seats', { count: seats }));
        } else {
          message.success(t('absences.told.none'));
        }
        onClose();
      },
    },
  );
  const required = { required: true, message: t('required') };
  return (
    <Modal
      open
      title={t('absences.tell')}
      okText={t('absences.submit')}
      cancelText={t('cancel')}
      confirmLoading={telling.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'UNFIT', start: localInput(now) }}
        onFinish={(values) => {
          telling.mutate(values);
        }}
      >
        <ProblemAlert error={telling.error} />
        <Form.Item
          name="people"
          label={t('told.person')}
          extra={t('conditions.staffOnly')}
          rules={[required]}
        >
          <StaffPicker one />
        </Form.Item>
        <Form.Item name="kind" label={t('absences.kind')}>
          <Radio.Group options={KINDS.map((value) => ({ value, label: t(`absences.kind.${value}`) }))} />
        </Form.Item>
        <div className="two-fields">
          <Form.Item name="start" label={t('conditions.start')} rules={[required]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item
            name="end"
            label={t('conditions.endIfKnown')}
            dependencies={['start']}
            rules={[afterStart(t('conditions.endsFirst'))]}
          >
            <Input type="datetime-local" />
          </Form.Item>
        </div>
        <Form.Item name="reason" label={t('reason')} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
