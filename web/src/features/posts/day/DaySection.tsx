import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { RevealButton } from '@/shared/people/RevealButton';
import { shown } from '@/shared/people/shown';
import { useReveal } from '@/shared/people/useReveal';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { plusDays } from '../clock';
import { DayTimeline } from './DayTimeline';
import { HourPresence } from './HourPresence';
import { dayQuery, otherName, seatsOf, type Day, type DaySeat } from './queries';

/** One day of a post with its people: for who leads it. */
export function DaySection({ postId }: { postId: string }) {
  const { t } = useTexts('posts');
  const [date, setDate] = useState<string>();
  const query = useQuery({ ...dayQuery(postId, date), placeholderData: (before) => before });
  const shownDate = date ?? query.data?.date;
  const go = (days: number) => {
    if (shownDate) {
      setDate(plusDays(shownDate, days));
    }
  };
  return (
    <Section
      title={t('day.title')}
      actions={
        <span className="day-choice">
          <Button
            aria-label={t('day.before')}
            disabled={!shownDate}
            onClick={() => {
              go(-1);
            }}
          >
            ‹
          </Button>
          <input
            type="date"
            className="date-field"
            aria-label={t('day.date')}
            value={shownDate ?? ''}
            onChange={(event) => {
              setDate(event.target.value || undefined);
            }}
          />
          <Button
            aria-label={t('day.after')}
            disabled={!shownDate}
            onClick={() => {
              go(1);
            }}
          >
            ›
          </Button>
        </span>
      }
    >
      <Loaded query={query}>{(day) => <OneDay day={day} />}</Loaded>
    </Section>
  );
}

function OneDay({ day }: { day: Day }) {
  const { t, language } = useTexts('posts');
  const reveal = useReveal();
  const seats = day.shifts.flatMap(seatsOf);
  const name = ({ person }: DaySeat) => (person ? shown(person, reveal.revealed).name : t('day.nobody'));
  if (seats.length === 0) {
    return <Empty title={t('day.none')}>{t('day.none.todo')}</Empty>;
  }
  const people = [...new Set(seats.flatMap(({ person }) => (person ? [person.id] : [])))];
  return (
    <>
      <div className="rows-above">
        <RevealButton reveal={reveal} personIds={people} />
      </div>
      <DayTimeline day={day} name={name} />
      <HourPresence hours={day.hours} />
      {day.others.length > 0 && (
        <p className="quiet">{t('day.others', { names: day.others.map(otherName).join(t('separator')) })}</p>
      )}
      {day.noShows.map((each) => (
        <p key={each.absenceId} className="notice">
          {t('day.noShowTold', {
            name: each.person ? shown(each.person, reveal.revealed).name : t('notStated'),
            reason: each.reason,
            by: each.byName ?? t('notStated'),
            at: instant(each.at, language),
          })}
        </p>
      ))}
    </>
  );
}
