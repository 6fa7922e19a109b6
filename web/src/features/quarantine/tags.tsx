import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { ContactClass, OrderState } from './queries';

const CLASS_COLOURS: Record<ContactClass, string> = {
  CLOSE: 'red',
  SECONDARY: 'orange',
  VENUE_EXPOSED: 'gold',
  GENERAL: 'default',
};

const STATE_COLOURS: Record<OrderState, string> = {
  DRAFT: 'gold',
  NO_ROOM: 'orange',
  ON_THE_WAY: 'blue',
  IN_SITE: 'cyan',
  AT_HOME: 'geekblue',
  MONITORED: 'purple',
  RELEASED: 'default',
  REVOKED: 'default',
  BECAME_CASE: 'red',
};

export function ClassTag({ of }: { of: ContactClass }) {
  const { t } = useTexts('quarantine');
  return <Tag color={CLASS_COLOURS[of]}>{t(`class.${of}`)}</Tag>;
}

export function StateTag({ of }: { of: OrderState }) {
  const { t } = useTexts('quarantine');
  return <Tag color={STATE_COLOURS[of]}>{t(`state.${of}`)}</Tag>;
}
