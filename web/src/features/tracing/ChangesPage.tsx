import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import type { PersonLine } from '@/shared/people/useReveal';
import { count, day, days, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { changesQuery, movedQuery, type Change, type Moved } from './queries';
import { ClassTag } from './tags';

/** What each new fact changed of a case's contacts, the latest first; for whom, on request. */
export function ChangesPage() {
  const { t } = useTexts('tracing');
  const { caseId = '' } = useParams();
  const query = useQuery(changesQuery(caseId));
  return (
    <Loaded query={query}>
      {({ caseNumber, changes }) => (
        <Page
          title={t('changes.title', { number: caseNumber })}
          trail={<Link to={paths.contacts(caseId)}>{t('contacts.title', { number: caseNumber })}</Link>}
          lead={t('changes.lead')}
        >
          {changes.length === 0 && <Empty title={t('changes.none')} />}
          {changes.map((each) => (
            <ChangeSection key={each.revision} caseId={caseId} change={each} />
          ))}
        </Page>
      )}
    </Loaded>
  );
}

function ChangeSection({ caseId, change }: { caseId: string; change: Change }) {
  const { t, language } = useTexts('tracing');
  const [open, setOpen] = useState(false);
  const moved = change.added + change.gone + change.changed;
  return (
    <Section title={t(`cause.${change.cause}`)}>
      <p className="quiet">{instant(change.at, language)}</p>
      <p>
        {t('changes.counts', {
          added: count(change.added, language),
          gone: count(change.gone, language),
          changed: count(change.changed, language),
        })}
      </p>
      <ul className="plain quiet">
        {change.revision > 1 && change.onset !== change.onsetBefore && (
          <li>
            {t('changes.onset', {
              before: change.onsetBefore ? day(change.onsetBefore, language) : t('changes.unknown'),
              after: change.onset ? day(change.onset, language) : t('changes.unknown'),
            })}
          </li>
        )}
        {change.revision > 1 &&
          change.windowStart &&
          change.windowStartBefore &&
          change.windowStart !== change.windowStartBefore && (
            <li>
              {t('changes.window', {
                before: instant(change.windowStartBefore, language),
                after: instant(change.windowStart, language),
              })}
            </li>
          )}
        {change.localEdition && (
          <li>{t('changes.local', { edition: t(`edition.${change.localEdition}`) })}</li>
        )}
        {change.unreadDays.length > 0 && (
          <li>{t('incomplete.unread', { days: days(change.unreadDays, language) })}</li>
        )}
        {change.waiting && <li>{t('incomplete.waiting')}</li>}
      </ul>
      {change.revision > 1 && moved > 0 && !open && (
        <Button
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('changes.show')}
        </Button>
      )}
      {open && <WhoMoved caseId={caseId} revision={change.revision} />}
    </Section>
  );
}

type Known = Moved['people'][number] & { person: PersonLine };

function WhoMoved({ caseId, revision }: { caseId: string; revision: number }) {
  const { t, language } = useTexts('tracing');
  const query = useQuery(movedQuery(caseId, revision));
  return (
    <Loaded query={query}>
      {({ people, total }) => (
        <>
          {people.length < total && (
            <p className="notice">{t('changes.cut', { count: count(total, language) })}</p>
          )}
          <PeopleRows<Known>
            label={t('changes.who')}
            rows={people.filter((each): each is Known => !!each.person)}
            person={(each) => each.person}
            columns={[
              {
                key: 'before',
                title: t('changes.before'),
                render: (each) =>
                  each.classBefore ? <ClassTag of={each.classBefore} /> : t('changes.notListed'),
              },
              {
                key: 'after',
                title: t('changes.after'),
                render: (each) =>
                  each.classAfter ? <ClassTag of={each.classAfter} /> : t('changes.notListed'),
              },
            ]}
          />
        </>
      )}
    </Loaded>
  );
}
