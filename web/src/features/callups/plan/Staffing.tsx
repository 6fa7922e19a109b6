import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { Section } from '@/shared/ui/Page';
import { OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { uuid7 } from '@/shared/uuid';
import { planKey, staffingQuery, type PlanView, type PointCover, type Version } from '../queries';
import { useWorded } from '../useWorded';

/** Samplers, scanners and keepers of order at each point: asked for from posts with one click, and how many come. */
export function Staffing({ view, version }: { view: PlanView; version: Version }) {
  const { t } = useTexts('callups');
  const words = useWorded();
  const mayAsk = useMay('POSTS_KEEP');
  const { data: covers = [] } = useQuery(staffingQuery(view.plan.id));
  return (
    <Section title={t('staff.title')}>
      {version.result.points.map((load) => {
        const own = covers.filter(({ point }) => point === load.point);
        return (
          <div key={load.point} className="callup-staff">
            <h3>{words(version.settings.points[load.point]?.name)}</h3>
            <p>
              {t('staff.need', {
                medical: load.need.medical,
                scanners: load.need.scanners,
                keepers: load.need.orderKeepers,
              })}
            </p>
            {own.length > 0 && <Covered covers={own} />}
            {mayAsk ? (
              <Ask view={view} version={version} point={load.point} asked={own.length > 0} />
            ) : (
              own.length === 0 && <p className="quiet">{t('staff.ask')}</p>
            )}
          </div>
        );
      })}
    </Section>
  );
}

function Covered({ covers }: { covers: PointCover[] }) {
  const { t } = useTexts('callups');
  return (
    <p>
      {covers.map((cover) => (
        <Tag key={cover.skill ?? 'any'} color={cover.held >= cover.needed ? 'green' : 'orange'}>
          {t(`skill.${cover.skill ?? 'ANY'}`)} {cover.held}/{cover.needed}
        </Tag>
      ))}
      {covers[0] && <Link to={paths.postOf(covers[0].postId)}>{t('staff.post')}</Link>}
    </p>
  );
}

interface AskProps {
  view: PlanView;
  version: Version;
  point: number;
  asked: boolean;
}

function Ask({ view, version, point, asked }: AskProps) {
  const { t } = useTexts('callups');
  const queries = useQueryClient();
  const [organization, setOrganization] = useState<Picked | null>(null);
  const [made] = useState(() => ({ postId: uuid7(), postRuleId: uuid7() }));
  const standing = asked || (version.settings.points[point]?.postId ?? null) !== null;
  const planId = view.plan.id;
  const asking = useSubmission(
    (id, input: { versionId: string; organizationIds: string[]; postRuleId: string }) =>
      body(
        api.POST('/api/callups/{planId}/staffing', {
          params: { path: { planId } },
          body: { id, point, postId: made.postId, ...input },
        }),
      ),
    {
      onDone: (answer) => {
        queries.setQueryData([...planKey(planId), 'staffing'], answer);
      },
    },
  );
  return (
    <div className="callup-ask">
      {!standing && (
        <OrganizationPicker label={t('staff.organization')} value={organization} onChange={setOrganization} />
      )}
      <Button
        disabled={!standing && !organization}
        loading={asking.isPending}
        onClick={() => {
          asking.mutate({
            versionId: version.id,
            organizationIds: organization ? [organization.id] : [],
            postRuleId: asked ? uuid7() : made.postRuleId,
          });
        }}
      >
        {t(asked ? 'staff.again' : standing ? 'staff.request' : 'staff.open')}
      </Button>
      <ProblemAlert error={asking.error} />
    </div>
  );
}
