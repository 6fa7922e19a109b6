import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { PairLine } from './queries';

/** How likely, or what was decided; in words, the colour beside. */
export function StrengthTag({ line }: { line: Pick<PairLine, 'pair' | 'open'> }) {
  const { t } = useTexts('registry');
  const { pair, open } = line;
  if (!open && pair.decision) {
    return (
      <Tag color={pair.decision.verdict === 'MERGED' ? 'green' : 'default'}>
        {t(`outcome.${pair.decision.verdict}`)}
      </Tag>
    );
  }
  return <Tag color={pair.strength === 'LIKELY' ? 'orange' : 'blue'}>{t(`strength.${pair.strength}`)}</Tag>;
}
