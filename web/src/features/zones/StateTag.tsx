import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { ZoneState } from './queries';

const COLOURS: Record<ZoneState, string> = {
  NOT_YET: 'blue',
  NOT_KNOWN: 'purple',
  IN_FORCE: 'red',
  REVIEW_DUE: 'orange',
  LAPSED: 'default',
  CLOSED: 'green',
};

export function StateTag({ state }: { state: ZoneState }) {
  const { t } = useTexts('zones');
  return <Tag color={COLOURS[state]}>{t(`state.${state}`)}</Tag>;
}
