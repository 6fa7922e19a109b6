import { useTexts } from '@/shared/i18n';
import { clock } from '../clock';
import type { Day } from './queries';

/** Needed and present over the hours of a day; what is to come has no present yet. */
export function HourPresence({ hours }: { hours: Day['hours'] }) {
  const { t } = useTexts('posts');
  const highest = Math.max(1, ...hours.map(({ needed, present }) => Math.max(needed, present ?? 0)));
  const share = (people: number) => `${String((people / highest) * 100)}%`;
  return (
    <ol className="hour-presence" aria-label={t('day.hours')}>
      {hours.map(({ start, needed, present }) => {
        const time = clock(Date.parse(start));
        const words =
          present == null ? t('day.hourNeeded', { time, needed }) : t('day.hour', { time, needed, present });
        const isShort = present != null && present < needed;
        return (
          <li key={start} title={words} aria-label={words}>
            <span className="hour-bar" aria-hidden="true">
              <span className="hour-needed" style={{ height: share(needed) }} />
              {present != null && (
                <span
                  className={isShort ? 'hour-present hour-short' : 'hour-present'}
                  style={{ height: share(present) }}
                />
              )}
            </span>
            <span className="hour-label" aria-hidden="true">
              {Number(time.slice(0, 2)) % 3 === 0 ? Number(time.slice(0, 2)) : ''}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
