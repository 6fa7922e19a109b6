import { Alert, Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import type { Roster } from './queries';

/** Posts were opened or their rules changed since the plan was made: takes that into the plan. */
export function SeatsMissing({ roster: { plan, missing } }: { roster: Roster }) {
  const { t } = useTexts('posts');
  const taking = useSubmission(
    (id, postIds: string[]) =>
      body(
        api.POST('/api/rosters/{planId}/seats', {
          params: { path: { planId: plan.id } },
          body: { id, postIds },
        }),
      ),
    { refresh: [['rosters']] },
  );
  return (
    <>
      <ProblemAlert error={taking.error} />
      <Alert
        className="problem-alert"
        type="warning"
        showIcon
        title={t('seats.missing', { count: missing })}
        description={t('seats.missing.note')}
        action={
          <Button
            type="primary"
            loading={taking.isPending}
            onClick={() => {
              taking.mutate([]);
            }}
          >
            {t('seats.take')}
          </Button>
        }
      />
    </>
  );
}
