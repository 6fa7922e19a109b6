import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';

/** From when until when. */
export function Window({ round }: { round: { startAt: string; endAt: string } }) {
  const { t, language } = useTexts('rounds');
  return (
    <span className="rounds-window">
      {t('window', { from: instant(round.startAt, language), to: instant(round.endAt, language) })}
    </span>
  );
}
