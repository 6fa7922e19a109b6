import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { shortDay, span } from '../clock';
import { useSkillWords } from '../useSkillWords';
import { useNews } from '../useNews';
import { useWorded } from '../worded';
import { NextShift } from './NextShift';
import { ownShiftsQuery, type OwnShift, type OwnShifts } from './queries';
import { Tellings } from './Tellings';
import { upcoming } from './upcoming';
import { useNow } from './useNow';
import '../posts.css';

/** One's own shifts, made for a phone in one hand: the next one large. */
export function OwnShiftsPage() {
  const { t } = useTexts('posts');
  const query = useQuery(ownShiftsQuery);
  useNews('/api/rosters/news', ['own-shifts']);
  return (
    <Page title={t('nav.ownShifts')} lead={t('own.lead')}>
      <Loaded query={query}>{(own) => <Shifts own={own} />}</Loaded>
    </Page>
  );
}

function Shifts({ own }: { own: OwnShifts }) {
  const { t, language } = useTexts('posts');
  const now = useNow(own);
  const { first, days } = upcoming(own.shifts, now);
  return (
    <>
      <Tellings tellings={own.tellings} />
      {first ? (
        <NextShift shift={first} now={now} />
      ) : (
        <Section>
          <Empty title={t('own.none')}>{t('own.none.todo')}</Empty>
        </Section>
      )}
      {days.length > 0 && (
        <Section title={t('own.later')}>
          {days.map(({ day, shifts }) => (
            <div key={day} className="own-day">
              <h3>{shortDay(day, language)}</h3>
              <ul className="own-shifts">
                {shifts.map((shift) => (
                  <Later key={`${shift.planId}-${String(shift.seat)}`} shift={shift} />
                ))}
              </ul>
            </div>
          ))}
        </Section>
      )}
    </>
  );
}

function Later({ shift }: { shift: OwnShift }) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const skill = useSkillWords();
  return (
    <li>
      <strong>{span(Date.parse(shift.start), Date.parse(shift.end))}</strong>
      <span>
        {words(shift.post)} <span className="quiet">{shift.areaName}</span>
      </span>
      <span>
        {shift.skill && <Tag color="geekblue">{skill(shift.skill)}</Tag>}
        {shift.night && <Tag>{t('legend.night')}</Tag>}
        {shift.heatMinutes > 0 && <Tag color="orange">{t('legend.heat')}</Tag>}
      </span>
    </li>
  );
}
