import type { TFunction } from 'i18next';
import { day, instant } from '@/shared/time';
import type { Language } from '@/shared/i18n';
import type { CourseFact } from './queries';

/** What a fact says, in one line without its kind. */
export function factWords({ what }: CourseFact, t: TFunction, language: Language): string {
  return [
    what.day && day(what.day, language),
    what.at && instant(what.at, language),
    what.severity && t(`severity.${what.severity}`),
    what.isolatedIn && t(`isolatedIn.${what.isolatedIn}`),
    what.where.name,
    what.outcome && t(`outcome.${what.outcome}`),
  ]
    .filter(Boolean)
    .join(' · ');
}
