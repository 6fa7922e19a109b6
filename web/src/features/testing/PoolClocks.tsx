import { useTexts } from '@/shared/i18n';
import { minutesBetween, minutesLeft, running } from './clocks';
import type { PoolLine } from './queries';

/** Minutes since the report, and each step's deadline with how many are behind it. */
export function PoolClocks({ line, now }: { line: PoolLine; now: number }) {
  const { t } = useTexts('testing');
  const worst = line.clocks.some(({ late }) => late > 0);
  return (
    <div>
      <div className={worst && line.open ? 'pool-minutes urgent' : 'pool-minutes'} role="timer">
        {line.open ? running(minutesBetween(line.pool.reportedAt, now)) : t('pools.closed')}
      </div>
      {line.open && (
        <ul className="pool-clocks">
          {line.clocks.map((clock) => {
            const left = minutesLeft(clock.dueAt, now);
            return (
              <li key={clock.step} className={clock.late > 0 ? 'urgent' : undefined}>
                <span>{t(`clock.${clock.step}`)}</span>{' '}
                {clock.late > 0
                  ? t('clock.late', { late: clock.late, minutes: -left })
                  : left >= 0
                    ? t('clock.left', { minutes: left })
                    : t('clock.done')}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
