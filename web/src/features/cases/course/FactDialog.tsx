import { Form, Input, Select } from 'antd';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { FormDialog } from '@/shared/ui/FormDialog';
import { OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { stateFact, type CourseFact, type CourseKind, type NewFact } from './queries';

const KINDS = ['ONSET', 'ASYMPTOMATIC', 'SEVERITY', 'ISOLATED', 'ADMITTED', 'DISCHARGED'] as const;
const DATED: CourseKind[] = ['ONSET', 'ASYMPTOMATIC', 'SEVERITY'];
const PLACED: CourseKind[] = ['ISOLATED', 'ADMITTED'];
const SEVERITIES = ['MILD', 'ORDINARY', 'SEVERE', 'CRITICAL'] as const;
const ISOLATED_IN = ['HOSPITAL', 'SITE'] as const;
const OUTCOMES = ['RECOVERED', 'DIED', 'TRANSFERRED'] as const;

interface Values {
  kind: CourseKind;
  day?: string;
  at?: string;
  severity?: (typeof SEVERITIES)[number];
  isolatedIn?: (typeof ISOLATED_IN)[number];
  outcome?: (typeof OUTCOMES)[number];
  hospital?: Picked | null;
  place?: string;
  reason?: string;
}

/** States a fact, or one that stands for another from now on. */
export function FactDialog({
  caseId,
  corrects,
  onClose,
}: {
  caseId: string;
  corrects?: CourseFact;
  onClose: () => void;
}) {
  const { t } = useTexts('cases');
  const [form] = Form.useForm<Values>();
  const kind = Form.useWatch('kind', form) ?? corrects?.what.kind ?? 'ONSET';
  const stating = useSubmission((id, fact: NewFact) => stateFact(caseId, id, fact), {
    refresh: [['cases'], ['chains']],
    onDone: onClose,
  });
  const required = { required: true, message: t('required') };
  return (
    <FormDialog<Values>
      title={corrects ? t('course.correct') : t('course.state')}
      form={form}
      initialValues={{ kind, day: corrects?.what.day ?? undefined }}
      sending={stating}
      onSend={(values) => {
        stating.mutate(factOf(values, corrects));
      }}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('course.what')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      {DATED.includes(kind) ? (
        <Form.Item name="day" label={t('course.day')} rules={[required]}>
          <Input type="date" />
        </Form.Item>
      ) : (
        <Form.Item name="at" label={t('course.at')} rules={[required]}>
          <Input type="datetime-local" />
        </Form.Item>
      )}
      {kind === 'SEVERITY' && (
        <Form.Item name="severity" label={t('course.severity')} rules={[required]}>
          <Select options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))} />
        </Form.Item>
      )}
      {kind === 'ISOLATED' && (
        <Form.Item name="isolatedIn" label={t('course.isolatedIn')} rules={[required]}>
          <Select options={ISOLATED_IN.map((value) => ({ value, label: t(`isolatedIn.${value}`) }))} />
        </Form.Item>
      )}
      {PLACED.includes(kind) && (
        <>
          <Form.Item name="hospital" label={t('course.hospital')}>
            <OrganizationPicker />
          </Form.Item>
          <Form.Item name="place" label={t('course.place')}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
      {kind === 'DISCHARGED' && (
        <Form.Item name="outcome" label={t('course.outcome')} rules={[required]}>
          <Select options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))} />
        </Form.Item>
      )}
      {corrects && (
        <Form.Item name="reason" label={t('course.reason')} rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function factOf(values: Values, corrects?: CourseFact): NewFact {
  return {
    kind: values.kind,
    ...(values.day ? { day: values.day } : {}),
    ...(values.at ? { at: cityInstant(values.at) } : {}),
    ...(values.severity ? { severity: values.severity } : {}),
    ...(values.isolatedIn ? { isolatedIn: values.isolatedIn } : {}),
    ...(values.outcome ? { outcome: values.outcome } : {}),
    ...(values.hospital ? { organizationId: values.hospital.id } : {}),
    ...(values.place ? { place: values.place.trim() } : {}),
    ...(corrects ? { corrects: corrects.factId, reason: (values.reason ?? '').trim() } : {}),
  };
}
