import { Form, Input } from 'antd';
import { useTexts } from '@/shared/i18n';
import { cityInstant, instant } from '@/shared/time';
import { useRequired } from './useRequired';

/** When something ends that starts then, not before: the field `end` of a form. */
export function EndField({ label, start }: { label: string; start: string }) {
  const { t, language } = useTexts('posts');
  const { required } = useRequired();
  return (
    <Form.Item
      name="end"
      label={label}
      rules={[
        required,
        {
          validator: (_, end: string | undefined) =>
            end && Date.parse(cityInstant(end)) < Date.parse(start)
              ? Promise.reject(new Error(t('conditions.endEarly', { start: instant(start, language) })))
              : Promise.resolve(),
        },
      ]}
    >
      <Input type="datetime-local" />
    </Form.Item>
  );
}
