import { Form, Input, InputNumber } from 'antd';
import { useTexts } from '@/shared/i18n';

const MOST_PEOPLE = 10_000;

export interface Size {
  people: number;
  startDate: string;
}

/** For how many who live there, from which day on. */
export function SizeFields() {
  const { t } = useTexts('sites');
  const required = { required: true, message: t('required') };
  return (
    <div className="site-pairs">
      <Form.Item name="people" label={t('teams.people')} rules={[required]}>
        <InputNumber min={1} max={MOST_PEOPLE} precision={0} className="wide" />
      </Form.Item>
      <Form.Item name="startDate" label={t('teams.from')} rules={[required]}>
        <Input type="date" />
      </Form.Item>
    </div>
  );
}
