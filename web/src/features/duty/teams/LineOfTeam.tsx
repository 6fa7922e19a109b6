import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { mustersQuery } from '../musters/queries';
import { useWorded } from '../wording';

/** The line of a muster that a team serves, as far as the reader sees it. */
export function LineOfTeam({ demandId }: { demandId: string }) {
  const { t } = useTexts('duty');
  const words = useWorded();
  const { data } = useQuery({ ...mustersQuery, refetchInterval: false });
  if (!data) {
    return <>{t('notStated')}</>;
  }
  for (const { muster, demands } of data.musters) {
    const line = demands.find(({ demand }) => demand.id === demandId);
    if (line) {
      const place = words(line.demand.place);
      return (
        <Link to={`${paths.musters}?text=${encodeURIComponent(place)}`}>
          {t('teams.fromLine.words', {
            title: words(muster.title),
            organization: line.organizationName,
            place,
          })}
        </Link>
      );
    }
  }
  return <>{t('teams.fromLine.unseen')}</>;
}
