import { Tag } from 'antd';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';

const COLORS = {
  WAITING: 'warning',
  READY: 'processing',
  DONE: 'success',
  REFUSED: 'error',
  REPLACED: 'default',
  EXPIRED: 'default',
} as const;

export function StateTag({ state }: { state: Schema<'ApplicationState'> }) {
  const { t } = useTexts('access');
  return <Tag color={COLORS[state]}>{t(`applications.${state}`)}</Tag>;
}
