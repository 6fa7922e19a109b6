import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { ContactClass, ContactState } from './queries';

const CLASS_COLOURS: Record<ContactClass, string> = {
  CLOSE: 'red',
  SECONDARY: 'orange',
  VENUE_EXPOSED: 'gold',
  GENERAL: 'default',
};

const STATE_COLOURS: Record<ContactState, string> = {
  LOOK_AGAIN: 'magenta',
  DRAFT: 'gold',
  APPROVED: 'green',
  EXCLUDED: 'default',
};

export function ClassTag({ of }: { of: ContactClass }) {
  const { t } = useTexts('tracing');
  return <Tag color={CLASS_COLOURS[of]}>{t(`class.${of}`)}</Tag>;
}

export function StateTag({ of }: { of: ContactState }) {
  const { t } = useTexts('tracing');
  return <Tag color={STATE_COLOURS[of]}>{t(`state.${of}`)}</Tag>;
}
