import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTexts } from '@/shared/i18n';
import { count as grouped, day } from '@/shared/time';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { dayOf } from '../clock';
import { capacityQuery, type Capacity, type Roster, type Shortage } from '../roster/queries';
import { useSkillWords } from '../useSkillWords';
import { ShortageStrip } from './ShortageStrip';
import { essential } from './strip';

/** Seats against people, before anything is solved: which hours, which skill, how many short. */
export function CapacitySection({ roster }: { roster: Roster }) {
  const { t } = useTexts('posts');
  const query = useQuery(capacityQuery(roster.plan.id));
  return (
    <Section title={t('capacity.title')}>
      <Loaded query={query} rows={3}>
        {(capacity) => <OneCapacity capacity={capacity} roster={roster} />}
      </Loaded>
    </Section>
  );
}

function OneCapacity({ capacity, roster }: { capacity: Capacity; roster: Roster }) {
  const { t, language } = useTexts('posts');
  const { shortages, seats, people, seatMinutes, more } = capacity;
  const told = essential(shortages);
  const hours = told.filter(({ kind }) => kind === 'HOURS');
  const rest = told.filter(({ kind }) => kind !== 'HOURS');
  return (
    <>
      <Figures
        facts={[
          { label: t('rosters.seats'), value: grouped(seats, language) },
          { label: t('rosters.people'), value: grouped(people, language) },
          { label: t('capacity.hours'), value: grouped(Math.round(seatMinutes / 60), language) },
          {
            label: t('capacity.each'),
            value: people === 0 ? '–' : grouped(Math.round((seatMinutes / 60 / people) * 10) / 10, language),
          },
        ]}
      />
      {shortages.length === 0 ? (
        <Alert
          className="capacity-verdict"
          type="success"
          showIcon
          title={t('capacity.enough')}
          description={t('capacity.enough.note')}
        />
      ) : (
        <>
          <Alert
            className="capacity-verdict"
            type="warning"
            showIcon
            title={t('capacity.short')}
            description={t('capacity.short.note')}
          />
          {hours.length > 0 && <ShortageStrip shortages={hours} plan={roster.plan} />}
          {rest.length > 0 && (
            // where hours are short, days and weeks mostly follow
            <details className="told-facts" open={hours.length === 0}>
              <summary>{t('capacity.rest', { count: rest.length })}</summary>
              <ul className="lines">
                {rest.map((each) => (
                  <li key={`${each.kind}-${each.start}-${each.skills.join()}-${each.loop ?? ''}`}>
                    <Missing shortage={each} />
                  </li>
                ))}
              </ul>
            </details>
          )}
          {more && <p className="quiet">{t('capacity.more')}</p>}
        </>
      )}
    </>
  );
}

/** A shortage of a day or a week, in words. */
function Missing({ shortage }: { shortage: Shortage }) {
  const { t, language } = useTexts('posts');
  const skills = useSkillsTogether();
  const hours = (minutes: number) => grouped(Math.ceil(minutes / 60), language);
  return (
    <>
      {t(shortage.kind === 'DAY' ? 'capacity.day' : 'capacity.week', {
        day: day(dayOf(Date.parse(shortage.start)), language),
        skills: skills(shortage),
        needed: hours(shortage.needed),
        there: hours(shortage.there),
        missing: hours(shortage.missing),
      })}
    </>
  );
}

/** The skills that are short together, and the loop. */
export function useSkillsTogether(): (shortage: Pick<Shortage, 'skills' | 'loop'>) => string {
  const { t } = useTexts('posts');
  const skill = useSkillWords();
  return ({ skills, loop }) => {
    const words = skills.map((each) => (each === 'ANY' ? t('capacity.anybody') : skill(each))).join(t('or'));
    return loop ? t('capacity.inLoop', { skills: words, loop }) : words;
  };
}
