import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { dayOf, hours } from '../clock';
import { callingQuery, type CallingBuilding } from '../queries';
import { useWorded } from '../useWorded';
import '../callups.css';

/** A volunteer's own, on a phone in one hand: my building, who is called now, who next. */
export function CallingPage() {
  const { t } = useTexts('callups');
  const query = useQuery(callingQuery);
  return (
    <Page title={t('nav.calling')} lead={t('calling.lead')}>
      <Loaded query={query}>
        {({ buildings, at }) =>
          buildings.length === 0 ? (
            <Empty title={t('calling.none')}>{t('calling.none.todo')}</Empty>
          ) : (
            buildings.map((building) => (
              <One key={`${building.planId}-${building.building}`} building={building} now={Date.parse(at)} />
            ))
          )
        }
      </Loaded>
    </Page>
  );
}

function One({ building, now }: { building: CallingBuilding; now: number }) {
  const { t, language } = useTexts('callups');
  const words = useWorded();
  const on = building.turns.filter(({ start, end }) => Date.parse(start) <= now && now < Date.parse(end));
  const coming = building.turns.filter(({ start }) => Date.parse(start) > now);
  const next = coming[0];
  return (
    <Section
      title={building.building}
      actions={<Tag>{t('timetable.people', { count: building.people })}</Tag>}
    >
      <p className="quiet">
        {words(building.campaign)} {t('round.number', { number: building.round })}
        {building.turns[0] && ` · ${dayOf(building.turns[0].start, language)}`}
      </p>
      <div className="calling-now" role="status">
        <span>{t('calling.now')}</span>
        {on.length > 0 ? (
          on.map((turn) => (
            <strong key={`${turn.entrance}-${turn.floors}`}>
              {turn.entrance} {t('timetable.floors', { floors: turn.floors })}
              <small>
                {turn.doors.join(' · ')} → {words(turn.point)}
              </small>
            </strong>
          ))
        ) : (
          <strong>{t(coming.length > 0 ? 'calling.notYet' : 'calling.over')}</strong>
        )}
      </div>
      {next && (
        <p className="calling-next">
          {t('calling.next')}{' '}
          <strong>
            {hours(next.start, next.end)} {next.entrance} {t('timetable.floors', { floors: next.floors })}
          </strong>
        </p>
      )}
      <ol className="calling-all">
        {building.turns.map((turn) => (
          <li
            key={`${turn.start}-${turn.entrance}-${turn.floors}`}
            className={Date.parse(turn.end) <= now ? 'calling-past' : undefined}
          >
            <strong>{hours(turn.start, turn.end)}</strong>
            <span>
              {turn.entrance} {t('timetable.floors', { floors: turn.floors })}{' '}
              <span className="quiet">{t('timetable.people', { count: turn.people })}</span>
            </span>
            <span className="quiet">{turn.doors.join(' · ')}</span>
          </li>
        ))}
      </ol>
      {building.telephone && (
        <p>
          {t('telephone')} <a href={`tel:${building.telephone}`}>{building.telephone}</a>
        </p>
      )}
      <p className="quiet">{t('bring')}</p>
    </Section>
  );
}
