import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { Section } from '@/shared/ui/Page';
import { dayOf, HOUR, MINUTE, shortDay, span } from '../clock';
import { when } from '../day/standing';
import { useSkillWords } from '../useSkillWords';
import { useWorded } from '../worded';
import type { OwnShift } from './queries';
import { Relief } from './Relief';

/** The shift that is on or comes next: where, when, with whom, and what keeps one going. */
export function NextShift({ shift, now }: { shift: OwnShift; now: number }) {
  const { t, language } = useTexts('posts');
  const words = useWorded();
  const skill = useSkillWords();
  const start = Date.parse(shift.start);
  const end = Date.parse(shift.end);
  const on = when(shift, now) === 'now';
  return (
    <Section
      title={t(on ? 'own.now' : 'own.next')}
      actions={<Tag color={on ? 'green' : 'blue'}>{useDistance(on ? end - now : start - now, on)}</Tag>}
    >
      <p className="own-when">
        {shortDay(dayOf(start), language)} <strong>{span(start, end)}</strong>
      </p>
      <p className="own-where">
        {words(shift.post)} <span className="quiet">{shift.areaName}</span>
      </p>
      <p>
        {shift.skill && <Tag color="geekblue">{t('own.as', { skill: skill(shift.skill) })}</Tag>}
        {shift.night && <Tag>{t('legend.night')}</Tag>}
      </p>
      <p>
        {shift.mates.length > 0 ? t('own.with', { names: shift.mates.join(t('separator')) }) : t('own.alone')}
      </p>
      <Relief shift={shift} />
    </Section>
  );
}

/** How long until then, in the largest unit that says something. */
function useDistance(millis: number, on: boolean): string {
  const { t } = useTexts('posts');
  const minutes = Math.max(0, Math.round(millis / MINUTE));
  const told =
    millis >= HOUR
      ? t('own.hours', { count: Math.floor(millis / HOUR) })
      : t('own.minutes', { count: minutes });
  return t(on ? 'own.until' : 'own.in', { time: told });
}
