import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { FormDialog } from '@/shared/ui/FormDialog';
import { SITES } from '../queries';
import { previewOf } from './newFloors';

interface Values {
  building: string;
  firstFloor: number;
  lastFloor: number;
  leftDoors: number;
  rightDoors: number;
  air: 'OWN' | 'SHARED';
  airPath?: string;
  beds: number;
  barrierFree: number;
  ownBathroom: boolean;
}

const FIRST: Values = {
  building: 'A',
  firstFloor: 1,
  lastFloor: 3,
  leftDoors: 10,
  rightDoors: 10,
  air: 'OWN',
  beds: 1,
  barrierFree: 0,
  ownBathroom: true,
};

/** Floors of one building that are built alike. */
export function FloorsDialog({ siteId, onClose }: { siteId: string; onClose: () => void }) {
  const { t } = useTexts('sites');
  const [form] = Form.useForm<Values>();
  const air = Form.useWatch('air', form);
  const building = useSubmission(
    (id, { air: how, airPath, ...values }: Values) =>
      body(
        api.POST('/api/sites/{siteId}/rooms', {
          params: { path: { siteId } },
          body: {
            id,
            ...values,
            building: values.building.trim(),
            airPath: how === 'SHARED' && airPath ? airPath.trim() : null,
          },
        }),
      ),
    { refresh: [SITES], onDone: onClose },
  );
  const required = { required: true, message: t('required') };
  const whole = (name: keyof Values, least: number, most: number) => (
    <Form.Item name={name} label={t(`floors.${name}`)} rules={[required]}>
      <InputNumber min={least} max={most} precision={0} className="wide" />
    </Form.Item>
  );
  return (
    <FormDialog<Values>
      title={t('floors.add')}
      lead={t('floors.lead')}
      okText={t('floors.do')}
      form={form}
      initialValues={{ ...FIRST }}
      sending={building}
      onSend={(values) => {
        building.mutate(values);
      }}
      onClose={onClose}
    >
      <Form.Item name="building" label={t('floors.building')} rules={[{ ...required, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <div className="site-pairs">
        {whole('firstFloor', -2, 60)}
        {whole('lastFloor', -2, 60)}
        {whole('leftDoors', 0, 99)}
        {whole('rightDoors', 0, 99)}
        {whole('beds', 1, 8)}
        {whole('barrierFree', 0, 99)}
      </div>
      <Form.Item name="air" label={t('floors.air')} extra={t('floors.airHint')}>
        <Radio.Group
          options={(['OWN', 'SHARED'] as const).map((value) => ({ value, label: t(`floors.air.${value}`) }))}
        />
      </Form.Item>
      {air === 'SHARED' && (
        <Form.Item name="airPath" label={t('floors.airPath')} rules={[{ ...required, whitespace: true }]}>
          <Input maxLength={200} placeholder={t('floors.airPathHint')} />
        </Form.Item>
      )}
      <Form.Item name="ownBathroom" valuePropName="checked">
        <Checkbox>{t('floors.ownBathroom')}</Checkbox>
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {(fields) => <WhatIsBuilt values={fields.getFieldsValue() as Partial<Values>} />}
      </Form.Item>
    </FormDialog>
  );
}

function WhatIsBuilt({ values }: { values: Partial<Values> }) {
  const { t, language } = useTexts('sites');
  const preview = previewOf(values);
  return (
    <p role="status" className="notice">
      {preview
        ? t('floors.preview', {
            floors: count(preview.floors, language),
            rooms: count(preview.rooms, language),
            beds: count(preview.beds, language),
            first: preview.first,
            last: preview.last,
          })
        : t('floors.previewNone')}
    </p>
  );
}
