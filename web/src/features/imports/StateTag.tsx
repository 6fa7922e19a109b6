import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Import } from './queries';

const COLOURS = {
  WAITING: 'gold',
  READING: 'processing',
  DONE: 'green',
  REFUSED: 'red',
  CANCELLED: 'default',
} as const;

export function StateTag({ state }: { state: Import['state'] }) {
  const { t } = useTexts('imports');
  return <Tag color={COLOURS[state]}>{t(`state.${state}`)}</Tag>;
}
