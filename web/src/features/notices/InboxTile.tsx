import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { isOpen } from './isOpen';
import { inboxQuery, silencesQuery } from './queries';
import { ReceiptTag } from './Tags';
import { useWorded } from './worded';

const SHOWN = 3;

/** What still wants an answer, and who below says nothing. */
export function InboxTile() {
  const { t } = useTexts('notices');
  const words = useWorded();
  const query = useQuery(inboxQuery);
  const { data: silences = [] } = useQuery(silencesQuery);
  return (
    <HomeTile title={t('inbox')} to={paths.inbox} open={t('inbox.openAll')} query={query}>
      {(received) => {
        const open = received.filter(isOpen);
        return (
          <>
            <p className={open.length > 0 ? 'urgent' : 'quiet'}>
              {open.length > 0 ? t('inbox.waiting', { count: open.length }) : t('inbox.done')}
            </p>
            <ul className="lines">
              {open.slice(0, SHOWN).map(({ notice, state, standing }) => (
                <li key={standing.addressee.id}>
                  <Link to={paths.inbox}>{words(notice.title)}</Link> <ReceiptTag state={state} />
                </li>
              ))}
            </ul>
            {silences.length > 0 && (
              <>
                <p className="urgent">{t('silences.count', { count: silences.length })}</p>
                <ul className="lines">
                  {silences.slice(0, SHOWN).map((each) => (
                    <li key={`${each.notice.id} ${each.addresseeId ?? ''} ${each.silentOn}`}>
                      <Link to={paths.notice(each.notice.id)}>{words(each.notice.title)}</Link>{' '}
                      <span className="quiet">{t(`silences.${each.silentOn}`, { count: each.silent })}</span>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        );
      }}
    </HomeTile>
  );
}
