import { Button, Progress } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { Section } from '@/shared/ui/Page';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { isOn, planKey, type PlanView } from '../queries';

const STEPS = ['GATHERING', 'CALLING', 'TABLES', 'ROUTES'] as const;

/** A search at work, or how it failed; nothing when all is done. */
export function RunBar({ view, mayPlan }: { view: PlanView; mayPlan: boolean }) {
  const { t } = useTexts('callups');
  const { plan, run } = view;
  const stopping = useSubmission(
    (id, input: { runId: string }) =>
      body(
        api.POST('/api/callups/{planId}/runs/{runId}/stop', {
          params: { path: { planId: plan.id, runId: input.runId } },
          body: { id },
        }),
      ),
    { refresh: [planKey(plan.id)] },
  );
  if (!run || run.state === 'ENDED') {
    return null;
  }
  if (run.state === 'FAILED') {
    return (
      <Section>
        <p role="alert" className="notice">
          {t('run.failed')} {run.note}
        </p>
      </Section>
    );
  }
  const step = run.step ? STEPS.indexOf(run.step) + 1 : 0;
  return (
    <Section>
      <div className="callup-run" role="status">
        <strong>{t(run.step ? `run.${run.step}` : 'run.waiting')}</strong>
        <Progress percent={Math.round((100 * step) / (STEPS.length + 1))} showInfo={false} status="active" />
        {mayPlan && (
          <Button
            disabled={!isOn(run) || run.state === 'STOPPING'}
            loading={stopping.isPending}
            onClick={() => {
              stopping.mutate({ runId: run.id });
            }}
          >
            {t('run.stop')}
          </Button>
        )}
      </div>
      <ProblemAlert error={stopping.error} />
    </Section>
  );
}
