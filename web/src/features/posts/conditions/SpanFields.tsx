import { Form, Input } from 'antd';
import { useTexts } from '@/shared/i18n';
import { afterStart } from './afterStart';
import { useRequired } from './useRequired';

interface Props {
  /** Whole days, of which the last belongs to it; otherwise minutes. */
  days?: boolean;
  start: string;
  end: string;
  endHint?: string;
  /** Whether it may last until further notice. */
  open?: boolean;
}

/** From when until when: the fields `start` and `end` of a form. */
export function SpanFields({ days = false, start, end, endHint, open = false }: Props) {
  const { t } = useTexts('posts');
  const { required } = useRequired();
  const type = days ? 'date' : 'datetime-local';
  return (
    <div className="two-fields">
      <Form.Item name="start" label={start} rules={[required]}>
        <Input type={type} />
      </Form.Item>
      <Form.Item
        name="end"
        label={end}
        dependencies={['start']}
        extra={endHint}
        rules={[...(open ? [] : [required]), afterStart(t('conditions.endsFirst'), days)]}
      >
        <Input type={type} />
      </Form.Item>
    </div>
  );
}
