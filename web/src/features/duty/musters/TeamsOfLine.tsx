import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { teamsQuery } from '../teams/queries';
import { useWorded } from '../wording';

/** The teams that stand and serve one line; nothing where there is none. */
export function TeamsOfLine({ demandId }: { demandId: string }) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const { data = [] } = useQuery(teamsQuery);
  const teams = data.filter(({ team }) => team.demandId === demandId && team.end == null);
  if (teams.length === 0) {
    return null;
  }
  return (
    <span className="quiet">
      {t('teams.ofLine')}
      {teams.map(({ team }, index) => (
        <span key={team.id}>
          {index > 0 && t('separator')}
          <Link to={paths.team(team.id)}>{words(team.name)}</Link>
        </span>
      ))}
    </span>
  );
}
