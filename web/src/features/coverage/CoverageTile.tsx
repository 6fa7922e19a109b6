import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { CoverageBar } from './CoverageBar';
import { roundsQuery, topsQuery, type CoveredRound } from './queries';
import { percent } from './share';
import './coverage.css';

export function CoverageTile() {
  const { t } = useTexts('coverage');
  const query = useQuery(roundsQuery);
  return (
    <HomeTile title={t('nav.coverage')} to={paths.coverage()} open={t('tile.open')} query={query}>
      {(rounds) => {
        const open = rounds.filter(({ state }) => state === 'OPEN' || state === 'OVERDUE').slice(0, 2);
        return open.length === 0 ? (
          <p className="quiet">{t('tile.none')}</p>
        ) : (
          open.map((round) => <OpenRound key={round.id} round={round} />)
        );
      }}
    </HomeTile>
  );
}

function OpenRound({ round }: { round: CoveredRound }) {
  const { t, language } = useTexts('coverage');
  const { data } = useQuery(topsQuery(round.id));
  return (
    <>
      <p>
        <Link to={paths.coverage(round.id)}>
          {language === 'en' ? (round.campaign.en ?? round.campaign.zh) : round.campaign.zh}{' '}
          {t('round', { number: round.number })}
        </Link>
      </p>
      {data?.slice(0, 2).map((top) => (
        <p key={top.id}>
          {top.name} {percent(top.counts)}% <CoverageBar counts={top.counts} />
        </p>
      ))}
    </>
  );
}
