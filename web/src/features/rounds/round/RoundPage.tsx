import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts, Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Bars } from '../Bars';
import { Lanes } from '../Lanes';
import { Pools } from '../Pools';
import { roundQuery, type RoundPage as Shown } from '../queries';
import { StateTag } from '../StateTag';
import { Window } from '../Window';
import { useRoundName, useWorded } from '../worded';
import { AreaRows } from './AreaRows';
import { Corrections } from './Corrections';
import { FinishButton } from './FinishButton';
import { LocalNumberDialog } from './LocalNumberDialog';
import { NotTestedPeople } from './NotTestedPeople';
import '../rounds.css';

export function RoundPage() {
  const { roundId = '' } = useParams();
  const { t } = useTexts('rounds');
  const query = useQuery(roundQuery(roundId));
  return query.data ? (
    <Standing page={query.data} />
  ) : (
    <Page title={t('round')} trail={<Link to={paths.rounds}>{t('nav.rounds')}</Link>}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  );
}

function Standing({ page }: { page: Shown }) {
  const { t, language } = useTexts('rounds');
  const words = useWorded();
  const name = useRoundName();
  const [numbering, setNumbering] = useState(false);
  const { line } = page;
  const isFrozen = typeof page.people === 'number';
  const number = (value: number) => count(value, language);
  return (
    <Page
      title={name(line)}
      trail={<Link to={paths.rounds}>{t('nav.rounds')}</Link>}
      tags={<StateTag line={line} />}
      lead={<Window round={line.round} />}
      actions={
        <>
          {page.mayKnock && isFrozen && (
            <Link to={paths.roundDoors(line.round.id)}>
              <Button type="primary">{t('doors')}</Button>
            </Link>
          )}
          {page.mayChange && line.state !== 'ENDED' && <FinishButton page={page} />}
        </>
      }
    >
      <Section>
        {isFrozen ? (
          <Figures
            facts={[
              { label: t('people.listed'), value: number(page.people ?? 0) },
              { label: t('people.change'), value: (page.change > 0 ? '+' : '') + number(page.change) },
              { label: t('dwellings'), value: number(page.dwellings) },
              { label: t('buildings'), value: number(page.buildings) },
              { label: t('tubes'), value: number(page.tubes) },
            ]}
          />
        ) : (
          <p className="notice">{t(line.takenBack ? 'page.takenBack' : 'page.planned')}</p>
        )}
        <Facts
          facts={[
            { label: t('scope'), value: <Scope page={page} /> },
            {
              label: t('open.edition'),
              value: `${words(page.edition.name)}（${words(page.edition.source)}）`,
            },
            {
              label: t('local'),
              value: (
                <span>
                  {line.localNumbers.length === 0
                    ? t('local.none')
                    : line.localNumbers
                        .map(({ areaName, number: at }) => t('local.is', { area: areaName, number: at }))
                        .join(' · ')}{' '}
                  {page.mayChange && (
                    <Button
                      size="small"
                      onClick={() => {
                        setNumbering(true);
                      }}
                    >
                      {t('local.tell')}
                    </Button>
                  )}
                </span>
              ),
            },
            page.endingReason
              ? { label: t(line.takenBack ? 'takeBack.why' : 'end.why'), value: page.endingReason }
              : null,
          ]}
        />
      </Section>
      {isFrozen && <Frozen page={page} />}
      {numbering && (
        <LocalNumberDialog
          round={line.round}
          onClose={() => {
            setNumbering(false);
          }}
        />
      )}
    </Page>
  );
}

function Scope({ page }: { page: Shown }) {
  const { t } = useTexts('rounds');
  const words = useWorded();
  const named = [...page.areas.map(({ name }) => name), ...page.zones.map(({ name }) => words(name))];
  return named.length > 0 ? `${t(`scope.${page.line.round.scope}`)}：${named.join('、')}` : t('scope.LIST');
}

function Frozen({ page }: { page: Shown }) {
  const { t } = useTexts('rounds');
  return (
    <>
      <div className="rounds-two">
        <Section title={t('pools')}>
          <Pools pools={page.pools} />
        </Section>
        <Section title={t('lanes')}>
          <Lanes lanes={page.lanes} />
          <p className="quiet">{t('lanes.how')}</p>
        </Section>
      </div>
      <Section title={t('areas')}>
        <AreaRows page={page} />
      </Section>
      <div className="rounds-two">
        <Section title={t('notTested')}>
          {page.notTested.length === 0 ? (
            <Empty title={t('notTested.none')}>{t('notTested.none.todo')}</Empty>
          ) : (
            <Bars
              label={t('notTested')}
              bars={page.notTested.map(({ reason, people }) => ({
                key: reason,
                label: t(`reason.${reason}`),
                value: people,
              }))}
            />
          )}
          {page.mayKnock && page.notTested.length > 0 && <NotTestedPeople roundId={page.line.round.id} />}
        </Section>
        <Section title={t('corrections')}>
          {page.corrections.length === 0 ? (
            <Empty title={t('corrections.none')}>{t('corrections.none.todo')}</Empty>
          ) : (
            <Bars
              label={t('corrections')}
              bars={page.corrections.map(({ kind, reason, people }) => ({
                key: kind + reason,
                label: t(`correction.${kind}`, { reason: t(`because.${reason}`) }),
                value: people,
              }))}
            />
          )}
          {page.mayKnock && page.corrections.length > 0 && <Corrections roundId={page.line.round.id} />}
        </Section>
      </div>
    </>
  );
}
