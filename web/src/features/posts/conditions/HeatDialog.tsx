import { Form, Input, InputNumber } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { cityInstant } from '@/shared/time';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { useCounties } from '../useCounties';
import { FormDialog } from './FormDialog';
import { proposedHours } from './heat';
import { HeatEffect } from './HeatRule';
import type { Limits } from './queries';
import { SpanFields } from './SpanFields';
import { useChoice } from './useChoice';
import { useRequired } from './useRequired';

interface Values {
  area: Picked;
  start: string;
  end: string;
  celsius: number;
  source: string;
}

interface Props {
  now: number;
  limits: Limits | undefined;
  onClose: () => void;
}

/** Tells heat over an area, as forecast or measured. */
export function HeatDialog({ now, limits, onClose }: Props) {
  const { t } = useTexts('posts');
  const [form] = Form.useForm<Values>();
  const celsius = Form.useWatch('celsius', form) as number | null | undefined;
  const [shown] = useChoice('area');
  const counties = useCounties();
  const area = counties.find(({ id }) => id === shown) ?? (counties.length === 1 ? counties[0] : undefined);
  const telling = useSubmission(
    (id, values: Values) =>
      body(
        api.POST('/api/posts/heat', {
          body: {
            id,
            areaId: values.area.id,
            start: cityInstant(values.start),
            end: cityInstant(values.end),
            celsius: values.celsius,
            source: values.source.trim(),
          },
        }),
      ),
    { refresh: [['posts'], ['rosters']], onDone: onClose },
  );
  const { required, words } = useRequired();
  return (
    <FormDialog
      title={t('heat.tell')}
      submit={t('heat.submit')}
      form={form}
      initialValues={{ ...proposedHours(now), ...(area ? { area } : {}) }}
      sending={telling}
      onClose={onClose}
    >
      <Form.Item name="area" label={t('heat.area')} rules={[required]}>
        <AreaPicker />
      </Form.Item>
      <SpanFields start={t('conditions.start')} end={t('conditions.end')} />
      <Form.Item
        name="celsius"
        label={t('heat.celsius')}
        rules={[required]}
        extra={
          celsius != null && limits ? <HeatEffect celsius={celsius} limits={limits} /> : t('heat.celsiusHint')
        }
      >
        <InputNumber min={0} max={60} precision={0} suffix="℃" />
      </Form.Item>
      <Form.Item name="source" label={t('rules.source')} extra={t('heat.sourceHint')} rules={[words]}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  );
}
