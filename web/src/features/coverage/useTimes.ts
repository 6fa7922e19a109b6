import { useCallback } from 'react';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';

export function useTimes() {
  const { t, language } = useTexts('coverage');
  const clock = useCallback((iso: string) => instant(iso, language), [language]);
  const took = useCallback(
    (minutes: number) =>
      minutes < 60
        ? t('turnaround.minutes', { minutes })
        : t('turnaround.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 }),
    [t],
  );
  return { clock, took };
}
