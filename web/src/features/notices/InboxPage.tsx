import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { InboxItem } from './InboxItem';
import { isOpen } from './isOpen';
import { inboxQuery, silencesQuery } from './queries';
import { useWorded } from './worded';
import './notices.css';

/** What has come in for one's areas and organizations: what still wants an answer first. */
export function InboxPage() {
  const { t } = useTexts('notices');
  const [show, setShow] = useState<'open' | 'all'>('open');
  const query = useQuery({ ...inboxQuery, refetchInterval: 30_000 });
  return (
    <Page
      title={t('inbox')}
      trail={<Link to={paths.notices}>{t('nav.notices')}</Link>}
      lead={t('inbox.lead')}
    >
      <Silences />
      <Loaded query={query}>
        {(received) => {
          const open = received.filter(isOpen);
          const shown = show === 'open' ? open : received;
          return (
            <>
              <div className="choice">
                <Segmented
                  value={show}
                  onChange={setShow}
                  options={[
                    { value: 'open', label: t('inbox.open', { count: open.length }) },
                    { value: 'all', label: t('inbox.all', { count: received.length }) },
                  ]}
                />
              </div>
              {shown.length === 0 ? (
                <Empty title={t(show === 'open' ? 'inbox.done' : 'inbox.none')} />
              ) : (
                <ul className="inbox">
                  {shown.map((each) => (
                    <InboxItem key={each.standing.addressee.id} received={each} />
                  ))}
                </ul>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

/** Who below is silent, as one was told. */
function Silences() {
  const { t, language } = useTexts('notices');
  const words = useWorded();
  const { data = [] } = useQuery({ ...silencesQuery, refetchInterval: 30_000 });
  if (data.length === 0) {
    return null;
  }
  return (
    <Section title={t('silences')}>
      <ul className="lines">
        {data.map((each) => (
          <li key={`${each.notice.id} ${each.addresseeId ?? ''} ${each.silentOn}`}>
            <span className="urgent">{t(`silences.${each.silentOn}`, { count: each.silent })}</span>{' '}
            <Link to={paths.notice(each.notice.id)}>{words(each.notice.title)}</Link>{' '}
            <span className="quiet">{instant(each.lastAt, language)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
