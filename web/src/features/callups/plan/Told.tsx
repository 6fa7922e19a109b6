import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { newsQuery } from '../queries';

/** Whom the version in force was told, and how far that came. */
export function Told({ planId }: { planId: string }) {
  const { t } = useTexts('callups');
  const { data: news } = useQuery(newsQuery(planId));
  if (!news?.publishedAt) {
    return null;
  }
  const { people, channels } = news;
  const failed = people.failed + channels.failed;
  const uncertain = people.uncertain + channels.uncertain;
  return (
    <p className="callup-told">
      {t('told.volunteers', { count: news.volunteers })}{' '}
      {news.reachesPeople
        ? t('told.people', { all: people.all, sent: people.sent, waiting: people.waiting })
        : t('told.noSms')}{' '}
      {channels.all > 0
        ? t('told.channels', { all: channels.all, sent: channels.sent, waiting: channels.waiting })
        : t('told.noChannel')}
      {uncertain > 0 && ` ${t('told.uncertain', { count: uncertain })}`}
      {failed > 0 && <strong> {t('told.failed', { count: failed })}</strong>}
    </p>
  );
}
