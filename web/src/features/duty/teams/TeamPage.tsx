import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ReasonButton } from '@/shared/ui/ReasonButton';
import { Rows } from '@/shared/ui/Rows';
import { useWorded } from '../wording';
import { LineOfTeam } from './LineOfTeam';
import { teamQuery, type MemberOfTeam, type TeamDetails } from './queries';
import { SplitDialog } from './SplitDialog';
import { TeamState, useTeamColumns } from './TeamsPage';

export function TeamPage() {
  const { teamId = '' } = useParams();
  const query = useQuery(teamQuery(teamId));
  return <Loaded query={query}>{(details) => <OneTeam key={teamId} details={details} />}</Loaded>;
}

function OneTeam({ details }: { details: TeamDetails }) {
  const { t, language } = useTexts('duty');
  const words = useWorded();
  const columns = useTeamColumns();
  const [splitting, setSplitting] = useState(false);
  const { line, parts, members } = details;
  const { team } = line;
  const stands = team.end == null;
  return (
    <Page
      title={words(team.name)}
      trail={<Link to={paths.teams}>{t('nav.teams')}</Link>}
      tags={<TeamState line={line} />}
      lead={words(team.task)}
      actions={
        line.mayChange &&
        stands && (
          <>
            <Button
              disabled={line.members < 2}
              onClick={() => {
                setSplitting(true);
              }}
            >
              {t('teams.split')}
            </Button>
            <ReasonButton
              label={t('teams.dissolve')}
              title={t('teams.dissolve')}
              refresh={[['teams']]}
              act={async (id, reason) => {
                await api.POST('/api/teams/{teamId}/dissolutions', {
                  params: { path: { teamId: team.id } },
                  body: { id, reason },
                });
              }}
            />
          </>
        )
      }
    >
      <Section>
        <Facts
          facts={[
            {
              label: t('teams.formedBy'),
              value: <Link to={paths.organization(team.organizationId)}>{line.organizationName}</Link>,
            },
            { label: t('area'), value: <Link to={paths.area(team.areaId)}>{line.areaName}</Link> },
            { label: t('teams.formedAt'), value: instant(team.formedAt, language) },
            !!team.endedAt && { label: t('teams.endedAt'), value: instant(team.endedAt, language) },
            !!team.demandId && {
              label: t('teams.fromLine'),
              value: <LineOfTeam demandId={team.demandId} />,
            },
            !!team.splitFromId && {
              label: t('teams.splitFrom'),
              value: <Link to={paths.team(team.splitFromId)}>{t('teams.splitFrom.open')}</Link>,
            },
          ]}
        />
      </Section>
      {parts.length > 0 && (
        <Section title={t('teams.parts', { count: parts.length })}>
          <Rows
            label={t('teams.parts', { count: parts.length })}
            rows={parts}
            columns={columns}
            rowKey={({ team: part }) => part.id}
          />
        </Section>
      )}
      <Section title={t('teams.members')}>
        <PeopleRows<MemberOfTeam>
          label={t('teams.members')}
          rows={members}
          person={({ person }) => person}
          empty={<Empty title={t('teams.noMembers')} />}
          columns={[
            { key: 'start', title: t('teams.from'), render: ({ member }) => instant(member.start, language) },
            {
              key: 'end',
              title: t('teams.until'),
              render: ({ member }) =>
                member.end ? (
                  instant(member.end, language)
                ) : line.mayChange ? (
                  <Leave teamId={team.id} member={member.personId} />
                ) : (
                  '–'
                ),
            },
          ]}
        />
      </Section>
      {splitting && (
        <SplitDialog
          details={details}
          onClose={() => {
            setSplitting(false);
          }}
        />
      )}
    </Page>
  );
}

function Leave({ teamId, member }: { teamId: string; member: string }) {
  const { t } = useTexts('duty');
  const leaving = useSubmission(
    (id, personId: string) =>
      body(
        api.POST('/api/teams/{teamId}/leavings', { params: { path: { teamId } }, body: { id, personId } }),
      ),
    { refresh: [['teams']] },
  );
  return (
    <Button
      size="small"
      loading={leaving.isPending}
      onClick={() => {
        leaving.mutate(member);
      }}
    >
      {t('teams.leave')}
    </Button>
  );
}
