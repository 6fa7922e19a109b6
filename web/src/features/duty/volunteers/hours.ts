import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';

/** Minutes at posts in words: 3 h 20 min. */
export function useHours(): (minutes: number) => string {
  const { t, language } = useTexts('duty');
  return (minutes) =>
    t('hours.minutes', { hours: count(Math.floor(minutes / 60), language), minutes: minutes % 60 });
}
