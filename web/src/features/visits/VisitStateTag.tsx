import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { VisitFile } from './queries';

const COLOURS = {
  RECEIVING: 'gold',
  READING: 'processing',
  DONE: 'green',
  REFUSED: 'red',
  WITHDRAWN: 'default',
  OVER: 'default',
} as const;

export function VisitStateTag({ state }: { state: VisitFile['state'] }) {
  const { t } = useTexts('visits');
  return <Tag color={COLOURS[state]}>{t(`fileState.${state}`)}</Tag>;
}
