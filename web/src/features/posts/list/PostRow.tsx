import { Tag } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { PresenceBar } from '../PresenceBar';
import { useWorded } from '../worded';
import { neededNow, type Line } from './fits';
import { useKindWord } from './kinds';
import { PatternPicture } from './PatternPicture';
import { drawable, type Standing } from './queries';

/** One post: where, whose, its day, and who is there. */
export function PostRow({ line: { standing, live } }: { line: Line }) {
  const { t, language } = useTexts('posts');
  const words = useWorded();
  const kind = useKindWord();
  const { post, closed, closing, nextChangeAt } = standing;
  return (
    <li className="post-row">
      <div className="post-row-what">
        <strong>
          <Link to={paths.postOf(post.id)}>{words(post.name)}</Link>
        </strong>
        <span>
          <Tag>{kind(post.kind)}</Tag>
          <Counties standing={standing} />
        </span>
        <span className="quiet">
          {standing.organizations.map(({ name }) => name).join(t('separator')) || t('posts.noOrganization')}
        </span>
      </div>
      <PatternPicture lines={standing.lines.map(drawable)} />
      <div className="post-row-now">
        {closed ? (
          <Tag>{t('posts.closed')}</Tag>
        ) : (
          <PresenceBar
            needed={neededNow({ standing, live })}
            present={live?.present ?? 0}
            late={live?.late ?? 0}
            noShow={live?.noShow ?? 0}
          />
        )}
        {!closed && nextChangeAt && (
          <span className="quiet">{t('posts.nextChange', { at: instant(nextChangeAt, language) })}</span>
        )}
        {!closed && closing && (
          <span className="quiet">{t('posts.closes', { at: instant(closing.closesAt, language) })}</span>
        )}
        {standing.noticeEndedBy && (
          <Link to={paths.notice(standing.noticeEndedBy)}>
            <Tag color="red">{t('posts.noticeEnded')}</Tag>
          </Link>
        )}
      </div>
    </li>
  );
}

/** Where a post lies; one that two counties share belongs to both. */
export function Counties({ standing }: { standing: Standing }) {
  const { t } = useTexts('posts');
  const { post, areaName, otherAreaName } = standing;
  return (
    <>
      <Link to={paths.area(post.areaId)}>{areaName}</Link>
      {post.otherAreaId && otherAreaName && (
        <>
          {' + '}
          <Link to={paths.area(post.otherAreaId)}>{otherAreaName}</Link>{' '}
          <Tag color="purple">{t('posts.shared')}</Tag>
        </>
      )}
    </>
  );
}
