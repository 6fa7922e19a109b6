import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { isOn, runQuery, type Roster } from './queries';
import { RunView } from './RunView';

const SECONDS = [10, 30, 60, 300];

interface Props {
  roster: Roster;
  /** The draft to go on from; without one the search begins anew. */
  from: string | undefined;
  onDraft: (id: string) => void;
}

/** Starts the solver, shows it at work, stops it at any time. */
export function RunSection({ roster, from, onDraft }: Props) {
  const { t } = useTexts('posts');
  const { plan, mayPlan } = roster;
  const [seconds, setSeconds] = useState(30);
  // the one that is at work, whoever asked for it, or the last one started here
  const [own, setOwn] = useState<string | null>(null);
  const working = roster.runs.find(({ state }) => isOn(state))?.id ?? null;
  const shown = working ?? own ?? roster.runs[0]?.id ?? null;
  const starting = useSubmission(
    (id, input: { atMostSeconds: number; fromDraftId: string | null }) =>
      body(
        api.POST('/api/rosters/{planId}/runs', {
          params: { path: { planId: plan.id } },
          body: { id, ...input },
        }),
      ),
    {
      refresh: [['rosters', plan.id, 'roster']],
      onDone: (run) => {
        setOwn(run.id);
      },
    },
  );
  if (!mayPlan && !shown) {
    return null;
  }
  const start = (fromDraftId: string | null) => {
    starting.mutate({ atMostSeconds: seconds, fromDraftId });
  };
  return (
    <Section
      title={t('run.title')}
      actions={
        mayPlan &&
        !working && (
          <>
            <Segmented<number>
              aria-label={t('run.time')}
              value={seconds}
              onChange={setSeconds}
              options={SECONDS.map((value) => ({ value, label: t('run.seconds', { seconds: value }) }))}
            />
            {from && (
              <Button
                loading={starting.isPending}
                onClick={() => {
                  start(from);
                }}
              >
                {t('run.goOn')}
              </Button>
            )}
            <Button
              type="primary"
              loading={starting.isPending}
              onClick={() => {
                start(null);
              }}
            >
              {t('run.start')}
            </Button>
          </>
        )
      }
    >
      <ProblemAlert error={starting.error} />
      {shown ? (
        <Live
          key={shown}
          planId={plan.id}
          runId={shown}
          mayStop={mayPlan}
          isOwn={shown === own}
          onDraft={onDraft}
        />
      ) : (
        <p className="quiet">{t('run.none')}</p>
      )}
    </Section>
  );
}

interface LiveProps {
  planId: string;
  runId: string;
  mayStop: boolean;
  /** Started on this page: its draft is shown when it ends. */
  isOwn: boolean;
  onDraft: (id: string) => void;
}

function Live({ planId, runId, mayStop, isOwn, onDraft }: LiveProps) {
  const queries = useQueryClient();
  const query = useQuery(runQuery(planId, runId));
  const ended = query.data?.state === 'ENDED' ? (query.data.draftId ?? null) : null;
  const [seenOn, setSeenOn] = useState(false);
  const on = query.data !== undefined && isOn(query.data.state);
  if (on && !seenOn) {
    setSeenOn(true);
  }
  useEffect(() => {
    if (ended && (seenOn || isOwn)) {
      void queries.invalidateQueries({ queryKey: ['rosters', planId, 'roster'] }).then(() => {
        onDraft(ended);
      });
    }
    // once, when it ends: not again when the page's own functions change
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ended]);
  return query.data ? (
    <RunView planId={planId} run={query.data} mayStop={mayStop} />
  ) : (
    <ProblemAlert error={query.error} />
  );
}
