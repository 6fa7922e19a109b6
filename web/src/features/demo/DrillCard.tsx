import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { ProblemView } from '@/shared/ui/ProblemView';
import { useSession } from '@/shared/session';
import './drill.css';

type Drill = Schema<'DrillState'>;

const EVERY_MS = 2000;
const PACES = [1, 10, 30, 60];
const KEY = ['demo', 'round'];

const isRunning = ({ stage }: Drill) =>
  stage === 'LISTING' || stage === 'FURNISHING' || stage === 'SAMPLING' || stage === 'TESTING';

// a registration and a swab for each, and some for tubes; then a result for each tube
const percentOf = ({ stage, desks, tubes }: Drill) => {
  if (stage === 'TESTING') {
    return Math.min(99, 50 + Math.floor((50 * tubes.reported) / Math.max(1, tubes.tubes)));
  }
  return desks.people > 0 ? Math.min(50, Math.floor((50 * desks.brought) / (2.3 * desks.people))) : 0;
};

/** In the demo alone: lets simulated desks hold a round of testing over the whole city, to be watched. */
export function DrillCard() {
  const { data } = useQuery({
    queryKey: ['demo', 'progress'],
    queryFn: () => body(api.GET('/api/demo/progress')),
  });
  return data?.demo && data.progress.done ? <Card /> : null;
}

function Card() {
  const { t } = useTexts('demo');
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => body(api.GET('/api/demo/round')),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? EVERY_MS : false),
  });
  return (
    <section className="home-tile">
      <h2>{t('drill')}</h2>
      <div className="home-tile-body">{data && <Stage drill={data} />}</div>
      {data?.roundId && <Pages roundId={data.roundId} />}
    </section>
  );
}

/** Where the round can be watched. */
function Pages({ roundId }: { roundId: string }) {
  const { t } = useTexts('demo');
  const pages = {
    'drill.watch': paths.coverage(roundId),
    'drill.laboratories': paths.coverageLaboratories(roundId),
    'drill.pools': paths.positivePools,
    'drill.callups': paths.callups,
  };
  return (
    <nav className="drill-pages" aria-label={t('drill.pages')}>
      {Object.entries(pages).map(([text, to]) => (
        <Link key={text} to={to}>
          {t(text)}
        </Link>
      ))}
    </nav>
  );
}

function Stage({ drill }: { drill: Drill }) {
  const { t } = useTexts('demo');
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => body(api.POST('/api/demo/round/stop')),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  if (!isRunning(drill)) {
    return (
      <>
        <p className="quiet">{t(`drill.${drill.stage}`, { failure: drill.failure ?? '' })}</p>
        {drill.stage !== 'NONE' && <Figures drill={drill} />}
        <Start />
      </>
    );
  }
  return (
    <div role="status">
      <p>{t(`drill.${drill.stage}`, { pace: drill.pace })}</p>
      <Progress percent={percentOf(drill)} size="small" aria-label={t('drill')} />
      <Figures drill={drill} />
      <Button onClick={() => stop.mutate()} loading={stop.isPending}>
        {t('drill.stop')}
      </Button>
      {stop.error && <ProblemView error={stop.error} />}
    </div>
  );
}

function Figures({ drill: { desks, tubes } }: { drill: Drill }) {
  const { t, language } = useTexts('demo');
  return (
    <>
      <p className="quiet">
        {t('drill.desks', {
          tables: count(desks.tables, language),
          brought: count(desks.brought, language),
          waiting: count(desks.waiting, language),
        })}
      </p>
      {tubes.boxes > 0 && (
        <p className="quiet">
          {t('drill.boxes', {
            boxes: count(tubes.boxes, language),
            unsent: count(tubes.unsent, language),
            received: count(tubes.received, language),
          })}
        </p>
      )}
      {tubes.reported > 0 && (
        <p className="quiet">
          {t('drill.results', {
            reported: count(tubes.reported, language),
            tubes: count(tubes.tubes, language),
            held: count(tubes.held, language),
          })}
        </p>
      )}
      {tubes.poolMembers > 0 && (
        <p>{t('drill.pool', { members: tubes.poolMembers, settled: tubes.poolSettled })}</p>
      )}
    </>
  );
}

function Start() {
  const { t } = useTexts('demo');
  const [pace, setPace] = useState(30);
  const queries = useQueryClient();
  const { me } = useSession();
  const areaId = me.grants.find(({ role }) => role === 'COMMAND_POST')?.areaId;
  const start = useMutation({
    mutationFn: (area: string) => body(api.POST('/api/demo/round', { body: { areaId: area, pace } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  return (
    <>
      <p>{t('drill.what')}</p>
      <Select
        value={pace}
        onChange={setPace}
        aria-label={t('drill.pace')}
        options={PACES.map((value) => ({ value, label: t('drill.pace.of', { pace: value }) }))}
      />{' '}
      <Button
        type="primary"
        disabled={!areaId}
        loading={start.isPending}
        onClick={() => areaId && start.mutate(areaId)}
      >
        {t('drill.start')}
      </Button>
      {start.error && <ProblemView error={start.error} />}
    </>
  );
}
