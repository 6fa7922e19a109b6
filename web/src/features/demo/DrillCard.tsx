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

type Drill = Schema<'DrillState'>;

const EVERY_MS = 2000;
const PACES = [1, 10, 30, 60];
const KEY = ['demo', 'round'];

const isRunning = ({ stage }: Drill) =>
  stage === 'LISTING' || stage === 'FURNISHING' || stage === 'SAMPLING' || stage === 'TESTING';

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
      {data?.roundId && (
        <Link to={paths.coverage(data.roundId)} className="home-tile-open">
          {t('drill.watch')}
        </Link>
      )}
    </section>
  );
}

function Stage({ drill }: { drill: Drill }) {
  const { t, language } = useTexts('demo');
  const queries = useQueryClient();
  const stop = useMutation({
    mutationFn: () => body(api.POST('/api/demo/round/stop')),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
  if (!isRunning(drill)) {
    return (
      <>
        <p className="quiet">{t(`drill.${drill.stage}`, { failure: drill.failure ?? '' })}</p>
        <Start />
      </>
    );
  }
  // a registration and a swab for each, and some for tubes
  const percent =
    drill.people > 0 ? Math.min(99, Math.floor((100 * drill.brought) / (2.2 * drill.people))) : 0;
  return (
    <div role="status">
      <p>{t(`drill.${drill.stage}`, { pace: drill.pace })}</p>
      <Progress percent={percent} size="small" aria-label={t('drill')} />
      <p className="quiet">
        {t('drill.figures', {
          tables: count(drill.tables, language),
          brought: count(drill.brought, language),
          waiting: count(drill.waiting, language),
        })}
      </p>
      <Button onClick={() => stop.mutate()} loading={stop.isPending}>
        {t('drill.stop')}
      </Button>
      {stop.error && <ProblemView error={stop.error} />}
    </div>
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
