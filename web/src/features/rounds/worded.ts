import { useTexts } from '@/shared/i18n';
import type { RoundLine } from './queries';

interface Worded {
  zh: string;
  en?: string | null | undefined;
}

/** Somebody's words in the reader's language; Chinese where nobody translated them. */
export function useWorded(): (words: Worded) => string {
  const { language } = useTexts('rounds');
  return (words) => (language === 'en' ? words.en : null) ?? words.zh;
}

/** What a round is called: its campaign and the city's number. */
export function useRoundName(): (line: RoundLine) => string {
  const { t } = useTexts('rounds');
  const words = useWorded();
  return ({ round }) => t('round.name', { campaign: words(round.campaign), number: round.number });
}
