import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import type { LaboratoryLoad } from '../queries';

/** What a laboratory was sent in 24 hours, against what it can do: arrived, on its way, and what would be added. */
export function LoadBar({ load, more = 0 }: { load: LaboratoryLoad; more?: number }) {
  const { t, language } = useTexts('specimens');
  const most = load.laboratory.tubesPerDay;
  const share = (tubes: number) => `${String(Math.min(100, (100 * tubes) / Math.max(1, most)))}%`;
  const waiting = Math.max(0, load.sent - load.arrived);
  const words = t('load.words', {
    sent: count(load.sent, language),
    arrived: count(load.arrived, language),
    most: count(most, language),
  });
  return (
    <div className="load">
      <div
        className={load.sent >= most ? 'load-bar load-bar-over' : 'load-bar'}
        role="img"
        aria-label={words}
      >
        <span className="load-arrived" style={{ width: share(Math.min(load.arrived, load.sent)) }} />
        <span className="load-waiting" style={{ width: share(waiting) }} />
        {more > 0 && <span className="load-more" style={{ width: share(more) }} />}
      </div>
      <span className="quiet">{words}</span>
    </div>
  );
}
