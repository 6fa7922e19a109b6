import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { roundsQuery, type RoundLine } from './queries';
import { StateTag } from './StateTag';
import { Window } from './Window';
import { useRoundName } from './worded';
import './rounds.css';

export function RoundsPage() {
  const { t, language } = useTexts('rounds');
  const name = useRoundName();
  const query = useQuery(roundsQuery);
  const columns: Column<RoundLine>[] = [
    {
      key: 'name',
      title: t('round'),
      render: (line) => (
        <>
          <Link to={paths.round(line.round.id)}>{name(line)}</Link>
          <div className="quiet">
            {line.areaName}
            {line.localNumbers.map(({ areaId, areaName, number }) => (
              <span key={areaId}> · {t('local.is', { area: areaName, number })}</span>
            ))}
          </div>
        </>
      ),
    },
    { key: 'state', title: t('state'), render: (line) => <StateTag line={line} /> },
    { key: 'window', title: t('when'), render: ({ round }) => <Window round={round} /> },
    { key: 'scope', title: t('scope'), render: ({ round }) => t(`scope.${round.scope}`) },
    {
      key: 'people',
      title: t('people.listed'),
      number: true,
      render: ({ round }) =>
        typeof round.people === 'number' ? (
          count(round.people, language)
        ) : (
          <span className="quiet">{t('people.notYet')}</span>
        ),
    },
  ];
  return (
    <Page
      title={t('nav.rounds')}
      lead={t('lead')}
      actions={
        query.data?.mayOpen && (
          <Link to={paths.newRound}>
            <Button type="primary">{t('open')}</Button>
          </Link>
        )
      }
    >
      <Section>
        <Loaded query={query}>
          {({ rounds, more }) => (
            <>
              {more && <p className="notice">{t('list.more', { shown: count(rounds.length, language) })}</p>}
              <Rows
                label={t('nav.rounds')}
                rows={rounds}
                columns={columns}
                rowKey={({ round }) => round.id}
                empty={<Empty title={t('none')}>{t(query.data?.mayOpen ? 'none.todo' : 'none.wait')}</Empty>}
              />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}
