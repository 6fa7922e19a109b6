import { Tag } from 'antd';
import type { Schema } from '../api/client';
import { useTexts } from '../i18n';

type State = Schema<'DeliveryState'>;

const COLOURS: Record<State, string> = {
  WAITING: 'blue',
  SENDING: 'blue',
  SENT: 'green',
  GIVEN_UP: 'red',
  WITHDRAWN: 'default',
  UNCERTAIN: 'orange',
};

/** How far a message came that left the house. */
export function DeliveryTag({ state }: { state: State }) {
  const { t } = useTexts('shared');
  return <Tag color={COLOURS[state]}>{t(`delivery.${state}`)}</Tag>;
}
