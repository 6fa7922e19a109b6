import { Form } from 'antd';
import { useTexts } from '@/shared/i18n';
import { StaffPicker } from '@/shared/people/StaffPicker';
import { useRequired } from './useRequired';

/** Whom it is about: the field `people` of a form. */
export function StaffField({ one = false }: { one?: boolean }) {
  const { t } = useTexts('posts');
  const { required } = useRequired();
  return (
    <Form.Item name="people" label={t('told.person')} extra={t('conditions.staffOnly')} rules={[required]}>
      <StaffPicker one={one} />
    </Form.Item>
  );
}
