import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { shown } from '@/shared/people/shown';
import type { Reveal } from '@/shared/people/useReveal';
import { instant } from '@/shared/time';
import { noShowMessagesQuery, type Day } from '../day/queries';
import { sentWords } from '../sent';

/** Who was told as not having come, and who was sent a message of it. */
export function ToldNoShow({
  postId,
  noShows,
  reveal,
}: {
  postId: string;
  noShows: Day['noShows'];
  reveal: Reveal;
}) {
  const { t, language } = useTexts('posts');
  return noShows.map((each) => (
    <p key={each.absenceId} className="notice lead-told">
      {t('day.noShowTold', {
        name: each.person ? shown(each.person, reveal.revealed).name : t('notStated'),
        reason: each.reason,
        by: each.byName ?? t('notStated'),
        at: instant(each.at, language),
      })}{' '}
      <strong>{t('noShow.told')}</strong> <NoShowSent postId={postId} absenceId={each.absenceId} />
    </p>
  ));
}

function NoShowSent({ postId, absenceId }: { postId: string; absenceId: string }) {
  const { t } = useTexts('posts');
  const { data } = useQuery(noShowMessagesQuery(postId, absenceId));
  return data && data.all > 0 ? (
    <span>{t('sent.channels', { count: data.all, states: sentWords(t, data) })}</span>
  ) : null;
}
