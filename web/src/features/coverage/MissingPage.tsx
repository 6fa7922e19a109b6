import { useQuery } from '@tanstack/react-query';
import { Checkbox, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { byDoor } from './doors';
import { missingQuery, nodeQuery, type MissingPerson } from './queries';
import { TellReason } from './TellReason';
import { useTimes } from './useTimes';
import './coverage.css';

/** A work list for a volunteer with a phone in one hand: door by door, from the top floor down. */
export function MissingPage() {
  const { roundId = '', nodeId = '' } = useParams();
  const { t, language } = useTexts('coverage');
  const [excused, setExcused] = useState(false);
  const { data: view } = useQuery(nodeQuery(roundId, nodeId));
  const query = useQuery(missingQuery(roundId, nodeId, excused));
  return (
    <Page
      title={t('missing.title', { name: view?.node.name ?? '' })}
      lead={t('missing.lead')}
      trail={
        <nav aria-label={t('trail')} className="trail">
          <ol>
            {view?.path.map((step) => (
              <li key={step.id}>
                <Link to={paths.coverage(roundId, step.id)}>{step.name}</Link>
              </li>
            ))}
          </ol>
        </nav>
      }
    >
      <Checkbox
        checked={excused}
        onChange={(event) => {
          setExcused(event.target.checked);
        }}
      >
        {t('missing.excused')}
      </Checkbox>
      <Loaded query={query}>
        {(list) => (
          <>
            <p className="quiet" role="status">
              {t('missing.total', { total: count(list.total, language) })}
              {list.total > list.people.length && ` · ${t('missing.more', { shown: list.people.length })}`}
            </p>
            {list.people.length === 0 && <Empty title={t('missing.none')} />}
            <ol className="coverage-doors-list">
              {byDoor(list.people).map(({ key, people }) => (
                <li key={key}>
                  <DoorHead of={people[0]} />
                  <ul>
                    {people.map((person) => (
                      <Person key={person.personId} roundId={roundId} person={person} />
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function DoorHead({ of }: { of: MissingPerson | undefined }) {
  const { t } = useTexts('coverage');
  const { clock } = useTimes();
  if (!of) {
    return null;
  }
  return (
    <>
      <h2>
        {[
          of.within,
          of.building,
          of.entrance,
          of.dwellingId
            ? t('missing.doorFloor', { door: of.door, floor: of.floor ?? '–' })
            : t('missing.homeless'),
        ]
          .filter((part) => part !== '')
          .map((part) => (
            <span key={part}>{part} </span>
          ))}
      </h2>
      {of.dwellingId && (
        <p className="quiet">
          {of.knock
            ? t('missing.knock', {
                at: clock(of.knock.knockedAt),
                outcome: t(`knock.${of.knock.outcome}`),
              })
            : t('missing.noKnock')}
        </p>
      )}
    </>
  );
}

function Person({ roundId, person }: { roundId: string; person: MissingPerson }) {
  const { t } = useTexts('coverage');
  const { clock } = useTimes();
  return (
    <li>
      <Link to={paths.person(person.personId)}>{person.name}</Link>
      {person.lane !== 'ORDINARY' && <Tag color="warning">{t(`missing.${person.lane}`)}</Tag>}
      {person.signedInAt && (
        <span className="urgent">{t('missing.signedIn', { at: clock(person.signedInAt) })}</span>
      )}
      {person.reason && person.toldAt && (
        <span className="quiet">
          {t('missing.told', { at: clock(person.toldAt), reason: t(`reason.${person.reason}`) })}
        </span>
      )}
      {person.knock?.found && (
        <span className="quiet">{t('missing.found', { found: t(`found.${person.knock.found}`) })}</span>
      )}
      <TellReason roundId={roundId} person={person} />
    </li>
  );
}
