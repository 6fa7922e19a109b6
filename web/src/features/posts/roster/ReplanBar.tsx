import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { absencesQuery, since } from './absences';
import type { Publication, Roster } from './queries';

interface Props {
  roster: Roster;
  published: Publication;
  onDraft: (id: string) => void;
}

/** What went wrong since the roster was published, and the proposal for it in one click. */
export function ReplanBar({ roster, published, onDraft }: Props) {
  const { t } = useTexts('posts');
  const { plan } = roster;
  const { data } = useQuery(absencesQuery(plan.areaId));
  const news = since(data?.absences ?? [], published.publishedAt);
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
  const told = news
    .map(({ absence, person }) => t(`absence.${absence.kind}`, { name: person.name }))
    .join(t('separator'));
  const replan = () => {
    replanning.mutate(told.slice(0, 300) || t('replan.noReason'));
  };
  return (
    <>
      <ProblemAlert error={replanning.error} />
      <Alert
        className="problem-alert"
        type={news.length > 0 ? 'warning' : 'info'}
        showIcon
        title={news.length > 0 ? t('replan.news', { count: news.length }) : t('replan.none')}
        description={news.length > 0 ? told : t('replan.none.note')}
        action={
          <Button
            type={news.length > 0 ? 'primary' : 'default'}
            loading={replanning.isPending}
            onClick={replan}
          >
            {t('replan')}
          </Button>
        }
      />
    </>
  );
}
