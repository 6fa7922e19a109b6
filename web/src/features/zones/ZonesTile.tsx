import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { HomeTile } from '@/shared/ui/HomeTile';
import { byAttention, isToSeeTo } from './attention';
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
        const toSeeTo = zones.filter(isToSeeTo).sort(byAttention);
        const holding = zones.filter(({ state }) => HOLDING.includes(state));
        return (
          <>
            <p className={toSeeTo.length > 0 ? 'urgent' : 'quiet'}>
              {holding.length === 0 ? t('tile.none') : t('tile.count', { count: holding.length })}
              {toSeeTo.length > 0 && ` · ${t('tile.toSeeTo', { count: toSeeTo.length })}`}
            </p>
            <ul className="lines">
              {(toSeeTo.length > 0 ? toSeeTo : holding)
                .slice(0, SHOWN)
                .map(({ zone, fact, state, endedBy }) => (
                  <li key={zone.id}>
                    <LevelMark level={fact.level} /> <Link to={paths.zone(zone.id)}>{words(zone.name)}</Link>
                    {endedBy && <span className="urgent"> {t('tile.orderEnded')}</span>}
                    {state === 'REVIEW_DUE' && <span className="urgent"> {t('tile.reviewDue')}</span>}
                  </li>
                ))}
            </ul>
          </>
        );
      }}
    </HomeTile>
  );
}
