import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { HOLDING } from './holding';
import { LevelMark } from './LevelMark';
import { zonesQuery } from './queries';
import { useWorded } from './worded';
import './zones.css';

const SHOWN = 3;

export function ZonesTile() {
  const { t } = useTexts('zones');
  const words = useWorded();
  const query = useQuery(zonesQuery());
  return (
    <HomeTile title={t('nav.zones')} to={paths.zones} open={t('tile.open')} query={query}>
      {({ zones }) => {
        const overdue = zones.filter(({ state }) => state === 'REVIEW_DUE');
        const holding = zones.filter(({ state }) => HOLDING.includes(state));
        return (
          <>
            <p className={overdue.length > 0 ? 'urgent' : 'quiet'}>
              {holding.length === 0
                ? t('tile.none')
                : overdue.length > 0
                  ? t('tile.overdue', { count: holding.length, overdue: overdue.length })
                  : t('tile.count', { count: holding.length })}
            </p>
            <ul className="lines">
              {(overdue.length > 0 ? overdue : holding).slice(0, SHOWN).map(({ zone, fact }) => (
                <li key={zone.id}>
                  <LevelMark level={fact.level} /> <Link to={paths.zone(zone.id)}>{words(zone.name)}</Link>
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </HomeTile>
  );
}
