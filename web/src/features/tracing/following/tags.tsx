import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { duration, instant } from '@/shared/time';
import { minutesLeft } from './clock';
import type { ContactClass, Followed, FollowState, WorkLine } from './queries';

const CLASS_COLOURS: Record<ContactClass, string> = {
  CLOSE: 'red',
  SECONDARY: 'orange',
  VENUE_EXPOSED: 'gold',
  GENERAL: 'default',
};

export function FollowedClassTag({ of }: { of: ContactClass }) {
  const { t } = useTexts('tracing');
  return <Tag color={CLASS_COLOURS[of]}>{t(`work.class.${of}`)}</Tag>;
}

export function FollowStateTag({ of }: { of: FollowState }) {
  const { t } = useTexts('tracing');
  return (
    <span className="follow-state">
      <span className={`follow-dot follow-${of}`} aria-hidden /> {t(`work.state.${of}`)}
    </span>
  );
}

/** Until when somebody must be where their class stays: running, overdue, or stopped. */
export function DueTag({ line, now }: { line: WorkLine; now: string }) {
  const { t, language } = useTexts('tracing');
  const { clock } = line.contact;
  if (clock.stoppedAt) {
    return <Tag color="green">{t('work.clock.stopped', { at: instant(clock.stoppedAt, language) })}</Tag>;
  }
  if (!clock.dueAt) {
    return null;
  }
  const left = minutesLeft(clock.dueAt, now);
  return line.overdue ? (
    <Tag color="red">{t('work.clock.overdue', { time: duration(left, language) })}</Tag>
  ) : (
    <Tag color={left < 120 ? 'orange' : 'default'}>
      {t('work.clock.left', { time: duration(Math.max(0, left), language) })}
    </Tag>
  );
}

/** What was found last, in a line. */
export function FoundLine({ of }: { of: Followed }) {
  const { t, language } = useTexts('tracing');
  const { found } = of;
  if (!found.outcome || !found.outcomeAt) {
    return null;
  }
  const parts = [
    t(`work.outcome.${found.outcome}`),
    found.why && t(`work.why.${found.why}`),
    found.outcome === 'LEFT_THE_CITY' && found.city,
    found.attempts > 0 && t('work.attempts', { count: found.attempts }),
    instant(found.outcomeAt, language),
  ].filter(Boolean);
  return (
    <div className="quiet">
      {parts.join(' · ')}
      {found.againAt && <> · {t('work.again', { at: instant(found.againAt, language) })}</>}
    </div>
  );
}
