import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { duration, instant } from '@/shared/time';
import type { CaseState, Clock } from './queries';

const STATES = { AWAITING_APPROVAL: 'gold', APPROVED: 'red', REFUSED: 'default' } as const;
const CLOCKS = { RUNNING: 'blue', OVERDUE: 'red', MET: 'green', LATE: 'orange' } as const;

export function StateTag({ state }: { state: CaseState }) {
  const { t } = useTexts('cases');
  return <Tag color={STATES[state]}>{t(`state.${state}`)}</Tag>;
}

/** A deadline in one line: what, by when, and how it stands. */
export function ClockTag({ clock }: { clock: Clock }) {
  const { t, language } = useTexts('cases');
  return (
    <Tag
      color={CLOCKS[clock.state]}
      title={`${t('clock.title', { rule: clock.rule, time: duration(clock.limitMinutes, language) })} · ${instant(clock.done ?? clock.due, language)}`}
    >
      {t(`step.${clock.step}`)} · {t(`clock.short.${clock.state}`)}
    </Tag>
  );
}
