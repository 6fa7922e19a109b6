import { Form } from 'antd';
import { useTexts } from '@/shared/i18n';
import { StaffPicker } from '@/shared/people/StaffPicker';
import { useRequired } from './useRequired';

/** Somebody of whom it is clear already whom it is about. */
export interface Known {
  id: string;
  name: string;
}

interface Props {
  one?: boolean;
  known?: Known | undefined;
}

/** Whom it is about: the field `people` of a form, or the name of who is known already. */
export function StaffField({ one = false, known }: Props) {
  const { t } = useTexts('posts');
  const { required } = useRequired();
  return known ? (
    <p className="told-person">{known.name}</p>
  ) : (
    <Form.Item name="people" label={t('told.person')} extra={t('conditions.staffOnly')} rules={[required]}>
      <StaffPicker one={one} />
    </Form.Item>
  );
}

/** The ids of whom it is about, as the form's values have them or as they were known. */
export function whom(known: Known | undefined, people: string[] | undefined): string[] {
  return known ? [known.id] : (people ?? []);
}
