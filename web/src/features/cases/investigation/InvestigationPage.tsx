import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { day, days, distance, duration, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { CourseSection } from '../course/CourseSection';
import { SourceSection } from '../chains/SourceSection';
import { caseQuery, type CaseLine } from '../queries';
import { StateTag } from '../tags';
import { CompleteSection } from './CompleteSection';
import { InterviewSection } from './InterviewSection';
import { cityDay, cityTime } from './lanes';
import { trajectoryQuery, type Trajectory } from './queries';
import { StopsMap } from './StopsMap';
import { Timeline } from './Timeline';
import '../cases.css';

/** The investigation of a case: its clocks, its course, where the person was and where nobody knows, and the interview. */
export function InvestigationPage() {
  const { t } = useTexts('cases');
  const { caseId = '' } = useParams();
  const query = useQuery(caseQuery(caseId));
  return (
    <Loaded query={query}>
      {({ line, personId }) => (
        <Page
          title={t('inv.title', { number: line.number })}
          trail={<Link to={paths.case(caseId)}>{t('case.title', { number: line.number })}</Link>}
          tags={<StateTag state={line.state} />}
        >
          <CompleteSection line={line} />
          <CourseSection caseId={caseId} open={line.state !== 'REFUSED'} />
          <TrajectorySections line={line} personId={personId} />
          <SourceSection line={line} />
          <InterviewSection caseId={caseId} />
        </Page>
      )}
    </Loaded>
  );
}

function TrajectorySections({ line, personId }: { line: CaseLine; personId: string }) {
  const { t, language } = useTexts('cases');
  // what was typed in a moment ago is there as soon as it is indexed
  const query = useQuery({ ...trajectoryQuery(line.caseId), staleTime: 0 });
  return (
    <Loaded query={query} rows={8}>
      {(trajectory) => (
        <>
          <Section
            title={t('inv.timeline')}
            actions={
              <Link to={paths.personVisits(personId)}>
                <Button>{t('inv.edit')}</Button>
              </Link>
            }
          >
            <Lead trajectory={trajectory} />
            {trajectory.withheld && <p className="notice">{t(`inv.withheld.${trajectory.withheld}`)}</p>}
            {trajectory.unread.length > 0 && (
              <p className="notice urgent" role="alert">
                {t('inv.unread', { days: days(trajectory.unread, language) })}
              </p>
            )}
            {trajectory.stays.length === 0 && !trajectory.withheld && <Empty title={t('inv.none')} />}
            <Timeline trajectory={trajectory} personId={personId} />
          </Section>
          {!trajectory.withheld && <Gaps trajectory={trajectory} personId={personId} />}
          <Clashes trajectory={trajectory} />
          <StopsMap trajectory={trajectory} areaId={line.areaId} />
        </>
      )}
    </Loaded>
  );
}

function Lead({ trajectory }: { trajectory: Trajectory }) {
  const { t, language } = useTexts('cases');
  const { rule, anchor, anchoredOnOnset, isolated, end } = trajectory;
  return (
    <p className="quiet">
      {t('inv.lead', { days: rule.days, edition: rule.edition })}{' '}
      {t(anchoredOnOnset ? 'inv.anchor.onset' : 'inv.anchor.sampled', { day: day(anchor, language) })}{' '}
      {isolated ? t('inv.untilIsolated', { at: instant(end, language) }) : t('inv.untilNow')}{' '}
      {t('inv.timeline.lead')}
    </p>
  );
}

const FIRST_SHOWN = 8;

function Gaps({ trajectory, personId }: { trajectory: Trajectory; personId: string }) {
  const { t, language } = useTexts('cases');
  const { rule, gaps } = trajectory;
  const line = ({ day: on, start, end }: Trajectory['gaps'][number]) => (
    <li key={start}>
      {day(on, language)} <strong>{t('inv.gapOf', { from: cityTime(start), to: cityTime(end) })}</strong>
    </li>
  );
  return (
    <Section
      title={`${t('inv.gaps')} (${String(gaps.length)})`}
      actions={
        gaps.length > 0 && (
          <Link to={paths.personVisits(personId)}>
            <Button>{t('inv.gaps.fill')}</Button>
          </Link>
        )
      }
    >
      <p className="quiet">
        {t('inv.gaps.lead', {
          from: rule.awakeFrom.slice(0, 5),
          until: rule.awakeUntil.slice(0, 5),
          minutes: rule.gapMinutes,
        })}
      </p>
      {gaps.length === 0 ? (
        <Empty title={t('inv.gaps.none')}>{t('inv.gaps.noneWhy')}</Empty>
      ) : (
        <ul className="gaps">
          {gaps.slice(0, FIRST_SHOWN).map(line)}
          {gaps.length > FIRST_SHOWN && (
            <li className="gaps-more">
              <details>
                <summary>+{gaps.length - FIRST_SHOWN}</summary>
                <ul className="gaps">{gaps.slice(FIRST_SHOWN).map(line)}</ul>
              </details>
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}

function Clashes({ trajectory }: { trajectory: Trajectory }) {
  const { t, language } = useTexts('cases');
  const { clashes, stays, rule } = trajectory;
  const words = (index: number) => {
    const stay = stays[index];
    return stay
      ? t('inv.stay', { from: cityTime(stay.start), to: cityTime(stay.end), place: stay.place })
      : '';
  };
  return clashes.length === 0 ? null : (
    <Section title={`${t('inv.clashes')} (${String(clashes.length)})`}>
      <p className="quiet">{t('inv.clashes.lead', { metres: rule.apartMetres })}</p>
      <ul className="plain">
        {clashes.map(({ one, other, minutes, metres }) => (
          <li key={`${String(one)}-${String(other)}`} className="clash-line">
            <strong className="urgent">
              {day(cityDay(stays[one]?.start ?? trajectory.start), language)}
            </strong>{' '}
            {t('inv.clash', {
              one: words(one),
              other: words(other),
              time: duration(minutes, language),
              distance: distance(metres, language),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
