import { Form, Input } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { day } from '@/shared/time';
import { dayOf } from '../clock';
import { FormDialog } from './FormDialog';
import type { AgreementLine } from './queries';
import { useRequired } from './useRequired';

interface Props {
  line: AgreementLine;
  now: number;
  onClose: () => void;
}

interface Values {
  end: string;
}

/** The rules hold alone again, from a day on; from its first day on, it is called off. */
export function EndAgreementDialog({ line: { agreement, person }, now, onClose }: Props) {
  const { t, language } = useTexts('posts');
  const [form] = Form.useForm<Values>();
  const { required } = useRequired();
  const today = dayOf(now);
  const ending = useSubmission(
    (id, { end }: Values) =>
      body(
        api.POST('/api/posts/agreements/{agreementId}/end', {
          params: { path: { agreementId: agreement.id } },
          body: { id, endDate: end },
        }),
      ),
    { refresh: [['posts'], ['rosters']], onDone: onClose },
  );
  return (
    <FormDialog
      title={t('agreements.end.title', { name: person.name })}
      submit={t('agreements.end.submit')}
      lead={t(agreement.startDate > today ? 'agreements.end.future' : 'agreements.end.now')}
      form={form}
      initialValues={{ end: agreement.startDate > today ? agreement.startDate : today }}
      sending={ending}
      onClose={onClose}
    >
      <Form.Item
        name="end"
        label={t('agreements.end.at')}
        rules={[
          required,
          {
            validator: (_, end: string | undefined) =>
              end && end < agreement.startDate
                ? Promise.reject(
                    new Error(t('conditions.endEarly', { start: day(agreement.startDate, language) })),
                  )
                : Promise.resolve(),
          },
        ]}
      >
        <Input type="date" />
      </Form.Item>
    </FormDialog>
  );
}
