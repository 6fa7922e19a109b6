import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count as grouped, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { useWorded } from '../wording';
import { FormTeamDialog } from './FormTeamDialog';
import { teamsQuery, type TeamLine } from './queries';

/** Teams formed for a task, those split and dissolved included. */
export function TeamsPage() {
  const { t } = useTexts('duty');
  const mayForm = useMay('DUTY_ASSIGN');
  const [forming, setForming] = useState(false);
  const query = useQuery(teamsQuery);
  const columns = useTeamColumns();
  return (
    <Page
      title={t('nav.teams')}
      lead={t('teams.lead')}
      actions={
        mayForm && (
          <Button
            type="primary"
            onClick={() => {
              setForming(true);
            }}
          >
            {t('teams.form')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(teams) => (
          <Rows
            label={t('nav.teams')}
            rows={teams}
            columns={columns}
            rowKey={({ team }) => team.id}
            empty={<Empty title={t('teams.none')}>{t('teams.none.todo')}</Empty>}
          />
        )}
      </Loaded>
      {forming && (
        <FormTeamDialog
          onClose={() => {
            setForming(false);
          }}
        />
      )}
    </Page>
  );
}

export function useTeamColumns(): Column<TeamLine>[] {
  const { t, language } = useTexts('duty');
  const words = useWorded();
  return [
    {
      key: 'name',
      title: t('teams.name'),
      render: ({ team }) => <Link to={paths.team(team.id)}>{words(team.name)}</Link>,
    },
    { key: 'task', title: t('task'), render: ({ team }) => words(team.task) },
    { key: 'organization', title: t('teams.formedBy'), render: ({ organizationName }) => organizationName },
    { key: 'area', title: t('area'), render: ({ areaName }) => areaName },
    { key: 'members', title: t('people'), number: true, render: ({ members }) => grouped(members, language) },
    { key: 'state', title: t('roster.state'), render: (line) => <TeamState line={line} /> },
    { key: 'formedAt', title: t('teams.formedAt'), render: ({ team }) => instant(team.formedAt, language) },
  ];
}

export function TeamState({ line: { team } }: { line: TeamLine }) {
  const { t } = useTexts('duty');
  return (
    <>
      <Tag color={team.end == null ? 'green' : undefined}>
        {t(team.end == null ? 'teams.stands' : `teams.end.${team.end}`)}
      </Tag>
      {team.endReason && <span className="quiet">{team.endReason}</span>}
    </>
  );
}
