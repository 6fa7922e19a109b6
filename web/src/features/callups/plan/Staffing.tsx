import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { OrganizationPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { Rows } from '@/shared/ui/Rows';
import { hours } from '../clock';
import { crewState, lacking, type CrewState } from '../model';
import { staffingQuery, type CrewCover, type PlanView, type StaffingView, type Version } from '../queries';
import { useWorded } from '../useWorded';

const COLOURS: Record<CrewState, string> = {
  NOT_ASKED: 'default',
  DIFFERS: 'orange',
  NO_ROSTER: 'blue',
  SHORT: 'orange',
  FILLED: 'green',
};

/** Everybody whom the version needs, point by point: asked of posts with one button, and how far they are there. */
export function Staffing({ view, version }: { view: PlanView; version: Version }) {
  const { t } = useTexts('callups');
  const mayAsk = useMay('POSTS_KEEP');
  const query = useQuery(staffingQuery(view.plan.id, version.id));
  return (
    <Section title={t('staff.title')}>
      <Loaded query={query} rows={2}>
        {(staffing) =>
          staffing.crews.length === 0 ? (
            <p className="quiet">{t('staff.nobody')}</p>
          ) : (
            <>
              <Ask view={view} version={version} staffing={staffing} mayAsk={mayAsk} />
              <Crews crews={staffing.crews} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function Crews({ crews }: { crews: CrewCover[] }) {
  const { t } = useTexts('callups');
  const words = useWorded();
  return (
    <Rows
      label={t('staff.title')}
      rows={crews}
      rowKey={({ crew, point }) => `${crew}-${String(point)}`}
      columns={[
        {
          key: 'name',
          title: t('staff.where'),
          render: ({ name, postId }) =>
            postId ? <Link to={paths.postOf(postId)}>{words(name)}</Link> : words(name),
        },
        { key: 'hours', title: t('staff.hours'), render: ({ startAt, endAt }) => hours(startAt, endAt) },
        { key: 'people', title: t('staff.people'), render: (cover) => <Skills cover={cover} /> },
        { key: 'state', title: t('state'), render: (cover) => <State cover={cover} /> },
      ]}
    />
  );
}

/**
 * Those on the roster, in the shift that has the fewest, beside those who are needed; where that changes, from what to
 * what.
 */
function Skills({ cover }: { cover: CrewCover }) {
  const { t } = useTexts('callups');
  return (
    <span className="callup-skills">
      {cover.people.map(({ skill, needed, asked, held }) => (
        <span key={skill ?? 'any'}>
          {t(`skill.${skill ?? 'ANY'}`)}{' '}
          <strong>
            {cover.change === 'NEW'
              ? needed
              : asked === needed
                ? `${String(held)}/${String(needed)}`
                : `${String(asked)} → ${String(needed)}`}
          </strong>
        </span>
      ))}
    </span>
  );
}

function State({ cover }: { cover: CrewCover }) {
  const { t } = useTexts('callups');
  const state = crewState(cover);
  return (
    <>
      <Tag color={COLOURS[state]}>
        {state === 'DIFFERS' ? t(`change.${cover.change}`) : t(`staff.${state}`, { count: lacking(cover) })}
      </Tag>{' '}
      {cover.askedVersion !== null && cover.askedVersion !== undefined && (
        <span className="quiet">{t('staff.by', { number: cover.askedVersion })}</span>
      )}
    </>
  );
}

interface AskProps {
  view: PlanView;
  version: Version;
  staffing: StaffingView;
  mayAsk: boolean;
}

function Ask({ view, version, staffing, mayAsk }: AskProps) {
  const { t } = useTexts('callups');
  const queries = useQueryClient();
  const [organization, setOrganization] = useState<Picked | null>(null);
  const planId = view.plan.id;
  const { crews, due, opens } = staffing;
  const fresh = crews.every(({ change }) => change === 'NEW');
  const asking = useSubmission(
    (id, input: { versionId: string; organizationIds: string[] }) =>
      body(
        api.POST('/api/callups/{planId}/staffing', {
          params: { path: { planId } },
          body: { id, ...input },
        }),
      ),
    {
      onDone: (answer) => {
        queries.setQueryData(staffingQuery(planId, version.id).queryKey, answer);
      },
    },
  );
  if (due === 0) {
    return <p className="callup-kept">✓ {t('staff.settled')}</p>;
  }
  if (!mayAsk) {
    return <p className="quiet">{t('staff.other')}</p>;
  }
  return (
    <div className="callup-ask">
      <p>{t(fresh ? 'staff.lead' : 'staff.differs', { count: due })}</p>
      {opens > 0 && (
        <OrganizationPicker label={t('staff.organization')} value={organization} onChange={setOrganization} />
      )}
      <Button
        type="primary"
        disabled={opens > 0 && !organization}
        loading={asking.isPending}
        onClick={() => {
          asking.mutate({
            versionId: version.id,
            organizationIds: opens > 0 && organization ? [organization.id] : [],
          });
        }}
      >
        {t(fresh ? 'staff.ask' : 'staff.askDifference')}
      </Button>
      {opens > 0 && <p className="quiet">{t('staff.opens', { count: opens })}</p>}
      <ProblemAlert error={asking.error} />
    </div>
  );
}
