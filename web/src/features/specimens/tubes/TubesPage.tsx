import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { readCode } from '../desk/codes';
import { tubesQuery, type Tube } from '../queries';
import { RoundChoice } from '../RoundChoice';
import { useRound } from '../useRound';
import { Holds, TubeTag } from './TubeTag';
import '../specimens.css';

/** The tubes of a round; first those of which nobody gets a result until somebody settles them. */
export function TubesPage() {
  const { t } = useTexts('specimens');
  const round = useRound();
  const [held, setHeld] = useState(true);
  return (
    <Page title={t('nav.tubes')} lead={t('tubes.lead')}>
      <div className="filters">
        {round.rounds.length > 0 && <RoundChoice of={round} />}
        <Segmented
          value={held ? 'held' : 'all'}
          onChange={(value) => {
            setHeld(value === 'held');
          }}
          options={[
            { value: 'held', label: t('tubes.held') },
            { value: 'all', label: t('all') },
          ]}
        />
        <FindTube />
      </div>
      <Loaded query={round.query}>
        {() =>
          round.roundId ? (
            <Tubes key={`${round.roundId}-${String(held)}`} roundId={round.roundId} held={held} />
          ) : (
            <Empty title={t('round.noneYet')} />
          )
        }
      </Loaded>
    </Page>
  );
}

function FindTube() {
  const { t } = useTexts('specimens');
  const go = useNavigate();
  return (
    <Input.Search
      className="find-tube"
      aria-label={t('tubes.find')}
      placeholder={t('tubes.find')}
      onSearch={(typed) => {
        const code = readCode(typed);
        if (code.kind === 'TUBE') {
          void go(paths.tube(code.code));
        }
      }}
    />
  );
}

function Tubes({ roundId, held }: { roundId: string; held: boolean }) {
  const { t } = useTexts('specimens');
  const [after, setAfter] = useState<string | null>(null);
  const query = useQuery(tubesQuery(roundId, held, after));
  const columns = useColumns(held);
  return (
    <Loaded query={query}>
      {({ tubes, next }) => (
        <>
          <Rows
            label={t('nav.tubes')}
            rows={tubes}
            columns={columns}
            rowKey={({ code }) => code}
            empty={
              <Empty title={t(held ? 'tubes.noneHeld' : 'tubes.none')}>
                {held && t('tubes.noneHeld.why')}
              </Empty>
            }
          />
          {next && (
            <Button
              className="more"
              onClick={() => {
                setAfter(next);
              }}
            >
              {t('tubes.next')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

function useColumns(held: boolean): Column<Tube>[] {
  const { t, language } = useTexts('specimens');
  return [
    {
      key: 'code',
      title: t('tubes.code'),
      render: ({ code }) => (
        <Link className="mono" to={paths.tube(code)}>
          {code}
        </Link>
      ),
    },
    ...(held
      ? [{ key: 'why', title: t('tubes.why'), render: (tube: Tube) => <Holds tube={tube} /> }]
      : [{ key: 'state', title: t('tubes.state'), render: (tube: Tube) => <TubeTag tube={tube} /> }]),
    {
      key: 'bound',
      title: t('tubes.bound'),
      number: true,
      render: ({ bound, poolSize }) => t('tube.short', { count: bound, size: poolSize }),
    },
    { key: 'swabs', title: t('tubes.swabs'), number: true, render: ({ swabs }) => swabs ?? '–' },
    {
      key: 'taken',
      title: t('tubes.firstTaken'),
      render: ({ firstTakenAt }) => (firstTakenAt ? instant(firstTakenAt, language) : '–'),
    },
  ];
}
