import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useWorded } from '../wording';

/** A notice by its number and title. */
export function NoticeLink({ noticeId }: { noticeId: string }) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const { data } = useQuery({
    queryKey: ['notices', noticeId, 'title'],
    queryFn: () => body(api.GET('/api/notices/{noticeId}', { params: { path: { noticeId } } })),
  });
  const number = data?.notice.issue?.number;
  return (
    <Link to={paths.notice(noticeId)}>
      {!data
        ? t('notice')
        : number == null
          ? words(data.notice.title)
          : t('muster.noticeNumber', { number, title: words(data.notice.title) })}
    </Link>
  );
}
