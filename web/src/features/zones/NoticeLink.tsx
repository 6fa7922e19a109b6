import { Link } from 'react-router';
import { paths } from '@/shared/paths';
import type { ZoneFact } from './queries';
import { useWorded } from './worded';

/** By its number where it has one. */
export function NoticeLink({ notice }: { notice: ZoneFact['notice'] }) {
  const words = useWorded();
  return (
    <Link to={paths.notice(notice.id)}>
      {notice.number == null ? '' : `〔${String(notice.year ?? '')}〕${String(notice.number)} `}
      {words(notice.title)}
    </Link>
  );
}
