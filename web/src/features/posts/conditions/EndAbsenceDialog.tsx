import { Form, Input, Modal } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant, instant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { localInput, MINUTE } from '../clock';
import type { AbsenceLine } from '../roster/absences';

interface Props {
  line: AbsenceLine;
  now: number;
  onClose: () => void;
}

/** Somebody can serve again; from its start on, as if it had never been. */
export function EndAbsenceDialog({ line: { absence, person }, now, onClose }: Props) {
  const { t, language } = useTexts('posts');
  const [form] = Form.useForm<{ end: string }>();
  const begins = Date.parse(absence.start);
  // a field knows whole minutes: the next one, lest it end before it began
  const earliest = Math.ceil(begins / MINUTE) * MINUTE;
  const ending = useSubmission(
    (id, end: string) =>
      body(
        api.POST('/api/posts/absences/{absenceId}/end', {
          params: { path: { absenceId: absence.id } },
          body: { id, end: cityInstant(end) },
        }),
      ),
    { refresh: [['posts']], onDone: onClose },
  );
  return (
    <Modal
      open
      title={t('absences.end.title', { name: person.name })}
      okText={t('absences.end.submit')}
      cancelText={t('cancel')}
      confirmLoading={ending.isPending}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">{t(begins > now ? 'absences.end.future' : 'absences.end.now')}</p>
      <ProblemAlert error={ending.error} />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ end: localInput(Math.max(earliest, now)) }}
        onFinish={({ end }) => {
          ending.mutate(end);
        }}
      >
        <Form.Item
          name="end"
          label={t('absences.end.at')}
          rules={[
            { required: true, message: t('required') },
            {
              validator: (_, end: string | undefined) =>
                end && Date.parse(cityInstant(end)) < begins
                  ? Promise.reject(
                      new Error(t('absences.end.early', { start: instant(absence.start, language) })),
                    )
                  : Promise.resolve(),
            },
          ]}
        >
          <Input type="datetime-local" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
