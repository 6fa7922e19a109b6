import { Button, Checkbox, Form, InputNumber, Segmented } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { day as dayWords } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { WORK, type ContactKey, type HealthReport } from './queries';

const SYMPTOMS = [
  'DRY_COUGH',
  'FATIGUE',
  'SORE_THROAT',
  'LOSS_OF_SMELL_OR_TASTE',
  'RUNNY_NOSE',
  'CONJUNCTIVITIS',
  'MUSCLE_PAIN',
  'DIARRHOEA',
] as const;

interface Values {
  half: HealthReport['half'];
  degrees: number;
  symptoms?: HealthReport['symptoms'];
}

/** Temperature and symptoms of one half day. */
export function HealthForm({ of, day }: { of: ContactKey; day: string }) {
  const { t, language } = useTexts('tracing');
  const [form] = Form.useForm<Values>();
  const reporting = useSubmission(
    (id, { half, degrees, symptoms = [] }: Values) =>
      body(
        api.POST('/api/tracing/contacts/{caseId}/{personId}/health', {
          params: { path: of },
          body: { id, day, half, temperatureTenths: Math.round(degrees * 10), symptoms },
        }),
      ),
    {
      refresh: [WORK],
      onDone: () => {
        form.resetFields();
      },
    },
  );
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ half: 'MORNING' }}
      onFinish={(values) => {
        reporting.mutate(values);
      }}
    >
      <h3>{t('health.title', { day: dayWords(day, language) })}</h3>
      <ProblemAlert error={reporting.error} />
      <Form.Item name="half" label={t('health.half')}>
        <Segmented
          options={(['MORNING', 'EVENING'] as const).map((value) => ({
            value,
            label: t(`health.half.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="degrees"
        label={t('health.degrees')}
        rules={[{ required: true, message: t('required') }]}
      >
        <InputNumber min={34} max={43} step={0.1} precision={1} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="symptoms" label={t('health.symptoms')}>
        <Checkbox.Group options={SYMPTOMS.map((value) => ({ value, label: t(`health.symptom.${value}`) }))} />
      </Form.Item>
      <Button htmlType="submit" type="primary" loading={reporting.isPending}>
        {t('health.save')}
      </Button>
    </Form>
  );
}
