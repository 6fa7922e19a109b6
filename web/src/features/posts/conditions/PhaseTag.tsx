import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Phase } from './phase';

const COLORS: Record<Phase, string | undefined> = { NOW: 'gold', FUTURE: 'blue', ENDED: undefined };

export function PhaseTag({ phase }: { phase: Phase }) {
  const { t } = useTexts('posts');
  return <Tag color={COLORS[phase]}>{t(`phase.${phase}`)}</Tag>;
}
