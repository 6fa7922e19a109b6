import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { paths } from '@/shared/paths';
import { FormTeamDialog } from '../teams/FormTeamDialog';
import { useWorded } from '../wording';
import { confirmedOf, calledOf } from './called';
import { peopleQuery, type DemandLine } from './queries';

/** A team of those who were called on one line; it opens once they are known. */
export function FormFromLine({ line, onClose }: { line: DemandLine; onClose: () => void }) {
  const words = useWorded();
  const navigate = useNavigate();
  const { demand } = line;
  const { data } = useQuery(peopleQuery(demand.id));
  if (!data) {
    return null;
  }
  return (
    <FormTeamDialog
      line={{
        demandId: demand.id,
        task: words(demand.task),
        organization: { id: demand.organizationId, name: line.organizationName },
        area: { id: demand.areaId, name: line.areaName },
        called: calledOf(data.people).map(({ person: { id, name } }) => ({ id, name })),
        personIds: confirmedOf(data.people).map(({ person }) => person.id),
      }}
      onDone={({ line: { team } }) => void navigate(paths.team(team.id))}
      onClose={onClose}
    />
  );
}
