import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { LegalRequest } from './queries';

const COLOURS: Record<LegalRequest['state'], string> = {
  WAITING: 'warning',
  GRANTED: 'processing',
  ANSWERED: 'success',
  REFUSED: 'error',
};

export function StateTag({ state }: { state: LegalRequest['state'] }) {
  const { t } = useTexts('access');
  return <Tag color={COLOURS[state]}>{t(`legal.state.${state}`)}</Tag>;
}
