import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import type { SiteLine } from './queries';

/** How full a site is: rooms that somebody lives in, rooms that are out of service, rooms that are free. */
export function Occupancy({ line }: { line: SiteLine }) {
  const { t, language } = useTexts('sites');
  if (line.rooms === 0) {
    return <span className="quiet">{t('rooms.none')}</span>;
  }
  // who lives in a room that is out of service counts as living there
  const out = line.rooms - line.occupied - line.free;
  return (
    <div className="site-occupancy">
      <div className="site-bar" aria-hidden>
        <span className="occupied" style={{ flexGrow: line.occupied }} />
        <span className="out" style={{ flexGrow: out }} />
        <span className="free" style={{ flexGrow: line.free }} />
      </div>
      <span className="quiet">
        {t('occupancy', { occupied: count(line.occupied, language), rooms: count(line.rooms, language) })}
        {line.outOfService > 0 && ` · ${t('occupancy.out', { out: count(line.outOfService, language) })}`}
      </span>
    </div>
  );
}
