import { Select } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { useRound } from './useRound';

export function RoundChoice({ of: { rounds, roundId, choose } }: { of: ReturnType<typeof useRound> }) {
  const { t, language } = useTexts('specimens');
  return (
    <Select
      className="round-choice"
      aria-label={t('round.choose')}
      value={roundId}
      onChange={choose}
      options={rounds.map(({ round }) => ({
        value: round.id,
        label: t('round.name', {
          campaign: round.campaign[language] ?? round.campaign.zh,
          number: round.number,
        }),
      }))}
    />
  );
}
