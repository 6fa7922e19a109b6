import { Checkbox, Form, InputNumber } from 'antd';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { dayOf, plusDays } from '../clock';
import { hoursOf } from '../roster/wording';
import { asLimits, isNothing, type AgreedHours } from './agreed';
import { FormDialog } from './FormDialog';
import type { Limits } from './queries';
import { ReasonField } from './ReasonField';
import { SpanFields } from './SpanFields';
import { StaffField, whom, type Known } from './StaffField';
import { useTelling } from './useTelling';

interface Values extends AgreedHours {
  people: string[];
  start: string;
  /** The last day. */
  end?: string;
  reason: string;
}

interface Props {
  now: number;
  limits: Limits | undefined;
  person?: Known;
  onClose: () => void;
}

/** Agrees with one person on less than the rules ask for, or on two nights in a row. */
export function AgreementDialog({ now, limits, person, onClose }: Props) {
  const { t } = useTexts('posts');
  const [form] = Form.useForm<Values>();
  const telling = useTelling(
    (id, values: Values) =>
      body(
        api.POST('/api/posts/agreements', {
          body: {
            id,
            personId: whom(person, values.people)[0] ?? '',
            startDate: values.start,
            endDate: values.end ? plusDays(values.end, 1) : null,
            limits: asLimits(values),
            reason: values.reason.trim(),
          },
        }),
      ),
    onClose,
  );
  const rule = (minutes: number | undefined, key: string) =>
    minutes === undefined ? undefined : t(key, { hours: hoursOf(minutes) });
  return (
    <FormDialog
      title={t('agreements.tell')}
      submit={t('agreements.submit')}
      lead={t('agreements.meaning')}
      form={form}
      initialValues={{ start: dayOf(now) }}
      sending={telling}
      onClose={onClose}
    >
      <StaffField one known={person} />
      <div className="two-fields">
        <HoursField name="shift" hint={rule(limits?.shiftMinutes, 'agreements.rule.most')} />
        <HoursField name="rest" hint={rule(limits?.restMinutes, 'agreements.rule.least')} />
        <HoursField name="week" hint={rule(limits?.weekMinutes, 'agreements.rule.most')} />
      </div>
      <Form.Item
        name="nights"
        valuePropName="checked"
        dependencies={['shift', 'rest', 'week']}
        rules={[
          ({ getFieldsValue }) => ({
            validator: () =>
              isNothing(getFieldsValue() as Values)
                ? Promise.reject(new Error(t('agreements.nothing')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Checkbox>{t('agreements.nights')}</Checkbox>
      </Form.Item>
      <SpanFields days start={t('rules.startDate')} end={t('agreements.lastDay')} open />
      <ReasonField hint={t('agreements.reasonHint')} />
    </FormDialog>
  );
}

function HoursField({ name, hint }: { name: 'shift' | 'rest' | 'week'; hint: string | undefined }) {
  const { t } = useTexts('posts');
  return (
    <Form.Item name={name} label={t(`agreements.${name}`)} extra={hint}>
      <InputNumber min={0.5} step={0.5} suffix={t('agreements.hours')} />
    </Form.Item>
  );
}
