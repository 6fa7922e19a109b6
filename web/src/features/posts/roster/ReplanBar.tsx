import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { barredPeople } from './absences';
import { rosterAbsencesQuery, type Roster } from './queries';

interface Props {
  roster: Roster;
  onDraft: (id: string) => void;
}

/**
 * Who holds seats of the roster in force and cannot come, and the proposal for it in one click. Why they cannot is shown
 * here alone: the reason that is published names nobody.
 */
export function ReplanBar({ roster, onDraft }: Props) {
  const { t } = useTexts('posts');
  const { plan } = roster;
  const { data } = useQuery(rosterAbsencesQuery(plan.id));
  const barred = data?.people ?? [];
  const count = barredPeople(barred);
  const replanning = useSubmission(
    (id, reason: string) =>
      body(
        api.POST('/api/rosters/{planId}/replans', {
          params: { path: { planId: plan.id } },
          body: { id, reason },
        }),
      ),
    {
      refresh: [['rosters', plan.id, 'roster']],
      onDone: (made) => {
        onDraft(made.draft.id);
      },
    },
  );
  const told = barred
    .map(({ kind, person }) => t(`absence.${kind}`, { name: person.name }))
    .join(t('separator'));
  const replan = () => {
    replanning.mutate(t('replan.reason'));
  };
  return (
    <>
      <ProblemAlert error={replanning.error} />
      <Alert
        className="problem-alert"
        type={count > 0 ? 'warning' : 'info'}
        showIcon
        title={count > 0 ? t('replan.news', { count }) : t('replan.none')}
        description={count > 0 ? told : t('replan.none.note')}
        action={
          <Button type={count > 0 ? 'primary' : 'default'} loading={replanning.isPending} onClick={replan}>
            {t('replan')}
          </Button>
        }
      />
    </>
  );
}
