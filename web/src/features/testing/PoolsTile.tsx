import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { HomeTile } from '@/shared/ui/HomeTile';
import { minutesBetween, running } from './clocks';
import { poolsQuery, recallsQuery } from './queries';

const SHOWN = 3;

export function PoolsTile() {
  const { t } = useTexts('testing');
  const mayRead = useMay('RESULTS_READ');
  const query = useQuery(mayRead ? poolsQuery : recallsQuery);
  return (
    <HomeTile title={t('nav.pools')} to={paths.positivePools} open={t('pools.openAll')} query={query}>
      {({ asOf, pools }) => {
        const open = pools.filter((line) => line.open);
        return (
          <>
            <p className={open.length > 0 ? 'urgent' : 'quiet'}>
              {open.length > 0 ? t('pools.openCount', { count: open.length }) : t('pools.none')}
            </p>
            <ul className="lines">
              {open.slice(0, SHOWN).map(({ pool }) => (
                <li key={pool.id}>
                  <Link to={paths.positivePools}>{pool.tubeCode}</Link>{' '}
                  {running(minutesBetween(pool.reportedAt, Date.parse(asOf)))}
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </HomeTile>
  );
}
