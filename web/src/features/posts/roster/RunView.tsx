import { Button, Progress, Tag } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { count as grouped } from '@/shared/time';
import { Figures } from '@/shared/ui/Facts';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { isOn, type Run } from './queries';
import { ScoreChart } from './ScoreChart';

const COLORS = {
  WAITING: 'gold',
  RUNNING: 'processing',
  STOPPING: 'gold',
  ENDED: 'green',
  FAILED: 'red',
};

/** The search as it goes on: the best so far, how it came down, how long it has gone on. */
export function RunView({ planId, run, mayStop }: { planId: string; run: Run; mayStop: boolean }) {
  const { t, language } = useTexts('posts');
  const stopping = useSubmission(
    (id, runId: string) =>
      body(
        api.POST('/api/rosters/{planId}/runs/{runId}/stop', {
          params: { path: { planId, runId } },
          body: { id },
        }),
      ),
    { refresh: [['rosters', planId, 'runs', run.id]] },
  );
  const { state, elapsedMillis, atMostSeconds, progress } = run;
  const best = progress.at(-1);
  const on = isOn(state);
  const seconds = Math.round(elapsedMillis / 1000);
  return (
    <div className="run" data-state={state}>
      <div className="run-head">
        <Tag color={COLORS[state]}>{t(`run.state.${state}`)}</Tag>
        <span role="status">
          {t('run.elapsed', { seconds, most: atMostSeconds })}
          {best && (
            <>
              {' · '}
              {t('run.best', {
                hard: grouped(best.hard, language),
                unfilled: grouped(best.unfilled, language),
                soft: grouped(best.soft, language),
              })}
            </>
          )}
        </span>
        {on && mayStop && (
          <Button
            danger
            disabled={state === 'STOPPING'}
            loading={stopping.isPending}
            onClick={() => {
              stopping.mutate(run.id);
            }}
          >
            {t('run.stop')}
          </Button>
        )}
      </div>
      {on && (
        <Progress
          aria-label={t('run.time')}
          percent={atMostSeconds > 0 ? Math.min(100, Math.round((seconds / atMostSeconds) * 100)) : 0}
          showInfo={false}
          size="small"
        />
      )}
      <ProblemAlert error={stopping.error} />
      {state === 'FAILED' && <p className="notice">{t('run.failed')}</p>}
      {run.note && <p className="quiet">{run.note}</p>}
      {best && (
        <Figures
          facts={[
            { label: t('score.hard'), value: <Score value={best.hard} isBad /> },
            { label: t('score.unfilled'), value: <Score value={best.unfilled} isBad /> },
            { label: t('score.soft'), value: <Score value={best.soft} /> },
          ]}
        />
      )}
      {progress.length > 1 && (
        <ScoreChart
          told={progress.map((each) => ({ ...each, elapsedMs: each.elapsedMillis }))}
          nowMs={elapsedMillis}
        />
      )}
    </div>
  );
}

function Score({ value, isBad = false }: { value: number; isBad?: boolean }) {
  const { language } = useTexts('posts');
  return <span className={isBad && value > 0 ? 'figure-bad' : undefined}>{grouped(value, language)}</span>;
}
