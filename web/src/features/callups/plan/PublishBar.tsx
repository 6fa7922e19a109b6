import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { saveAs } from '@/shared/files/download';
import { planKey, type PlanView, type Version } from '../queries';
import { Told } from './Told';
import type { Editing } from './useEditing';

/** Puts the version in force: volunteers are told, residents see their time. */
export function PublishBar({
  view,
  version,
  editing,
}: {
  view: PlanView;
  version: Version;
  editing: Editing;
}) {
  const { t, language } = useTexts('callups');
  const queries = useQueryClient();
  const planId = view.plan.id;
  const publishing = useSubmission(
    (id, input: { versionId: string }) =>
      body(
        api.POST('/api/callups/{planId}/publications', {
          params: { path: { planId } },
          body: { id, ...input },
        }),
      ),
    {
      refresh: [
        ['callups', 'list'],
        [...planKey(planId), 'news'],
      ],
      onDone: (answer) => {
        queries.setQueryData(planKey(planId), answer);
      },
    },
  );
  const download = async () => {
    const table = await body(
      api.GET('/api/callups/{planId}/versions/{versionId}/timetable', {
        params: { path: { planId, versionId: version.id } },
        parseAs: 'blob',
      }),
    );
    saveAs(table as unknown as Blob, `${view.areaName}-${t('timetable.title')}.csv`);
  };
  const inForce = view.inForce === version.id;
  return (
    <div className="callup-publish">
      <div className="callup-publish-say">
        <p>
          {inForce && view.publishedAt
            ? t('publish.inForce', { at: instant(view.publishedAt, language) })
            : t(view.inForce ? 'publish.again' : 'publish.lead')}
        </p>
        {view.inForce && <Told planId={planId} />}
      </div>
      <div className="callup-publish-acts">
        <Button
          disabled={!version.fromVersionId || editing.pending}
          onClick={editing.undo}
          title={t('undo.hint')}
        >
          {t('undo')}
        </Button>
        <Button onClick={() => void download()}>{t('csv')}</Button>
        <Button
          type="primary"
          disabled={inForce}
          loading={publishing.isPending}
          onClick={() => {
            publishing.mutate({ versionId: version.id });
          }}
        >
          {t(view.inForce ? 'publish.changed' : 'publish')}
        </Button>
      </div>
      <ProblemAlert error={publishing.error ?? editing.error} />
    </div>
  );
}
