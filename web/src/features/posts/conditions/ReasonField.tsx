import { Form, Input } from 'antd';
import { useTexts } from '@/shared/i18n';
import { useRequired } from './useRequired';

/** Why: the field `reason` of a form. */
export function ReasonField({ hint }: { hint?: string }) {
  const { t } = useTexts('posts');
  const { words } = useRequired();
  return (
    <Form.Item name="reason" label={t('reason')} extra={hint} rules={[words]}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
    </Form.Item>
  );
}
