import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { roundsQuery } from './queries';
import { StateTag } from './StateTag';
import { useRoundName } from './worded';

const SHOWN = 3;

export function RoundsTile() {
  const { t } = useTexts('rounds');
  const name = useRoundName();
  const query = useQuery(roundsQuery);
  return (
    <HomeTile title={t('nav.rounds')} to={paths.rounds} open={t('tile.open')} query={query}>
      {({ rounds }) => {
        const going = rounds.filter(({ state }) => state !== 'ENDED');
        return going.length === 0 ? (
          <p className="quiet">{t('tile.none')}</p>
        ) : (
          <ul className="lines">
            {going.slice(0, SHOWN).map((line) => (
              <li key={line.round.id}>
                <StateTag line={line} /> <Link to={paths.round(line.round.id)}>{name(line)}</Link>
              </li>
            ))}
          </ul>
        );
      }}
    </HomeTile>
  );
}
