import { Form, Radio } from 'antd';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { localInput } from '../clock';
import { FormDialog } from './FormDialog';
import { ReasonField } from './ReasonField';
import { SpanFields } from './SpanFields';
import { StaffField, whom, type Known } from './StaffField';
import { useTelling } from './useTelling';

const KINDS = ['UNFIT', 'QUARANTINED', 'CONTACT', 'AWAY'] as const satisfies Schema<'AbsenceKind'>[];

interface Values {
  people: string[];
  kind: (typeof KINDS)[number];
  start: string;
  end?: string;
  reason: string;
}

interface Props {
  /** From when, unless told otherwise, and until when. */
  from: number;
  until?: number;
  person?: Known;
  onClose: () => void;
}

/** Somebody cannot serve. Says at once whether a roster in force counts on them. */
export function AbsenceDialog({ from, until, person, onClose }: Props) {
  const { t } = useTexts('posts');
  const [form] = Form.useForm<Values>();
  const telling = useTelling(
    (id, values: Values) =>
      body(
        api.POST('/api/posts/absences', {
          body: {
            id,
            personId: whom(person, values.people)[0] ?? '',
            kind: values.kind,
            start: cityInstant(values.start),
            end: values.end ? cityInstant(values.end) : null,
            reason: values.reason.trim(),
          },
        }),
      ),
    onClose,
  );
  return (
    <FormDialog
      title={t('absences.tell')}
      submit={t('absences.submit')}
      form={form}
      initialValues={{ kind: 'UNFIT', start: localInput(from), end: until && localInput(until) }}
      sending={telling}
      onClose={onClose}
    >
      <StaffField one known={person} />
      <Form.Item name="kind" label={t('absences.kind')}>
        <Radio.Group options={KINDS.map((value) => ({ value, label: t(`absences.kind.${value}`) }))} />
      </Form.Item>
      <SpanFields start={t('conditions.start')} end={t('conditions.endIfKnown')} open />
      <ReasonField />
    </FormDialog>
  );
}
