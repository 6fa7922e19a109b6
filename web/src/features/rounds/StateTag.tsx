import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { RoundLine } from './queries';

const COLOURS = { PLANNED: 'blue', OPEN: 'green', OVERDUE: 'orange', ENDED: 'default' } as const;

export function StateTag({ line }: { line: RoundLine }) {
  const { t } = useTexts('rounds');
  return (
    <Tag color={COLOURS[line.state]}>{t(line.takenBack ? 'state.TAKEN_BACK' : `state.${line.state}`)}</Tag>
  );
}
