import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { noticesQuery } from './queries';
import { useWorded } from './worded';

const SHOWN = 3;

export function NoticesTile() {
  const { t } = useTexts('notices');
  const words = useWorded();
  const query = useQuery(noticesQuery());
  return (
    <HomeTile title={t('nav.notices')} to={paths.notices} open={t('tile.open')} query={query}>
      {(notices) => {
        const drafts = notices.filter(({ state }) => state === 'DRAFT').length;
        return (
          <>
            <p className="quiet">
              {drafts > 0
                ? t('tile.drafts', { count: notices.length, drafts })
                : t('tile.count', { count: notices.length })}
            </p>
            <ul className="lines">
              {notices.slice(0, SHOWN).map(({ notice }) => (
                <li key={notice.id}>
                  <Link to={paths.notice(notice.id)}>{words(notice.title)}</Link>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </HomeTile>
  );
}
