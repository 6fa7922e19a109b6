import { useTexts } from '@/shared/i18n';
import { shown } from '@/shared/people/shown';
import type { Reveal } from '@/shared/people/useReveal';
import { instant } from '@/shared/time';
import type { Day } from '../day/queries';

/** Who was told as not having come: the dispatcher knows. */
export function ToldNoShow({ noShows, reveal }: { noShows: Day['noShows']; reveal: Reveal }) {
  const { t, language } = useTexts('posts');
  return noShows.map((each) => (
    <p key={each.absenceId} className="notice lead-told">
      {t('day.noShowTold', {
        name: each.person ? shown(each.person, reveal.revealed).name : t('notStated'),
        reason: each.reason,
        by: each.byName ?? t('notStated'),
        at: instant(each.at, language),
      })}{' '}
      <strong>{t('noShow.told')}</strong>
    </p>
  ));
}
