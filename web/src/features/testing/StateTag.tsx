import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Batch } from './queries';

const COLOURS = { WAITING: 'processing', READ: 'green', REFUSED: 'red' } as const;

export function StateTag({ state }: { state: Batch['state'] }) {
  const { t } = useTexts('testing');
  return <Tag color={COLOURS[state]}>{t(`state.${state}`)}</Tag>;
}
