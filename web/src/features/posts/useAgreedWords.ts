import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { hoursOf } from './roster/wording';

/** What was agreed with one person, in words, each limit by itself. */
export function useAgreedWords(): (limits: Schema<'AgreedLimits'>) => string[] {
  const { t } = useTexts('posts');
  return ({ shiftMinutes, restMinutes, weekMinutes, nightsInARow }) => [
    ...(shiftMinutes ? [t('agreed.shift', { hours: hoursOf(shiftMinutes) })] : []),
    ...(restMinutes ? [t('agreed.rest', { hours: hoursOf(restMinutes) })] : []),
    ...(weekMinutes ? [t('agreed.week', { hours: hoursOf(weekMinutes) })] : []),
    ...(nightsInARow ? [t('agreed.nights')] : []),
  ];
}
