import { useTexts } from '@/shared/i18n';
import { duration, instant } from '@/shared/time';
import type { Clock } from './queries';

/** A deadline as a bar: how much of its time was used, and where it comes from. */
export function ClockLine({ clock }: { clock: Clock }) {
  const { t, language } = useTexts('cases');
  const start = new Date(clock.start).getTime();
  const span = new Date(clock.due).getTime() - start;
  const used = clock.done ? new Date(clock.done).getTime() - start : null;
  const share = used === null ? null : Math.min(1, Math.max(0, used / span));
  return (
    <li className={`clock ${clock.state.toLowerCase()}`}>
      <strong>{t(`step.${clock.step}`)}</strong>
      <span className="clock-bar" aria-hidden="true">
        <span style={{ width: share === null ? '100%' : `${String(Math.round(share * 100))}%` }} />
      </span>
      <span className="clock-state">
        {t(`clock.${clock.state}`)} {instant(clock.done ?? clock.due, language)}
      </span>
      <span className="quiet">
        {t('clock.title', { rule: clock.rule, time: duration(clock.limitMinutes, language) })} ·{' '}
        {t(`confidence.${clock.confidence}`)} · {t('clock.from', { at: instant(clock.start, language) })}
      </span>
    </li>
  );
}
