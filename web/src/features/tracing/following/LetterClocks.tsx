import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { duration } from '@/shared/time';
import { minutesLeft } from './clock';
import type { LetterClock, LetterLine } from './queries';

/** What another city still has to answer, each with its clock. */
export function LetterClocks({ of, now }: { of: LetterLine; now: string }) {
  return (
    <span className="row-actions">
      {of.clocks.map((clock) => (
        <ClockOf key={clock.receipt} clock={clock} people={of.people} now={now} />
      ))}
    </span>
  );
}

function ClockOf({ clock, people, now }: { clock: LetterClock; people: number; now: string }) {
  const { t, language } = useTexts('tracing');
  const what = t(`receipt.${clock.receipt}`);
  if (clock.stoppedAt) {
    return <Tag color="green">{t('receipt.done', { what })}</Tag>;
  }
  const answered = t('receipt.answered', { what, answered: clock.answered, people });
  if (!clock.dueAt) {
    return <Tag>{t('receipt.hours', { what, hours: clock.hours })}</Tag>;
  }
  const left = minutesLeft(clock.dueAt, now);
  return left < 0 ? (
    <Tag color="red">
      {answered} · {t('work.clock.overdue', { time: duration(left, language) })}
    </Tag>
  ) : (
    <Tag>
      {answered} · {t('work.clock.left', { time: duration(left, language) })}
    </Tag>
  );
}
