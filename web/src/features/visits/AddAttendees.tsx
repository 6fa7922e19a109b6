import { Button, Form, Input } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { EnteredResult } from './EnteredResult';
import { linesOf } from './lines';
import { AttendeeFields } from './NewGatheringPage';
import type { PickedPerson } from '@/shared/people/PeoplePicker';

interface Values {
  reason?: string;
  identityNumbers?: string;
  people?: PickedPerson[];
}

/** More people found out about later; also how somebody withdrawn by mistake comes back. */
export function AddAttendees({ gatheringId }: { gatheringId: string }) {
  const { t } = useTexts('visits');
  const [form] = Form.useForm<Values>();
  const adding = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/gatherings/{gatheringId}/attendees', {
          params: { path: { gatheringId } },
          body: {
            id,
            reason: (values.reason ?? '').trim(),
            identityNumbers: linesOf(values.identityNumbers ?? ''),
            personIds: (values.people ?? []).map((person) => person.value),
          },
        }),
      ),
    {
      refresh: [['gatherings'], ['contacts']],
      onDone: () => {
        form.resetFields();
      },
    },
  );
  return (
    <Section title={t('attendees.add')}>
      {adding.data && <EnteredResult entered={adding.data} />}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        className="narrow-form"
        onFinish={(values) => {
          if (linesOf(values.identityNumbers ?? '').length + (values.people ?? []).length > 0) {
            adding.mutate(values);
          }
        }}
      >
        <ProblemAlert error={adding.error} />
        <AttendeeFields />
        <Form.Item name="reason" label={t('attendees.howKnown')}>
          <Input maxLength={300} />
        </Form.Item>
        <Button htmlType="submit" loading={adding.isPending}>
          {t('attendees.add')}
        </Button>
      </Form>
    </Section>
  );
}
