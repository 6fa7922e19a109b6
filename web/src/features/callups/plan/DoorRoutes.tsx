import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { hour, hours } from '../clock';
import type { Version } from '../queries';

/** Teams that go to those who cannot come down, door by door in their order. */
export function DoorRoutes({ version }: { version: Version }) {
  const { t, language } = useTexts('callups');
  const { ground, result } = version;
  if (result.routes.length === 0) {
    return null;
  }
  return (
    <Section title={t('routes.title')}>
      <div className="callup-routes">
        {result.routes.map((route) => (
          <div key={route.team}>
            <h3>
              {t('routes.team', { number: route.team + 1 })}{' '}
              <span className="quiet">
                {hours(route.startAt, route.finishAt)} · {t('timetable.people', { count: route.people })} ·{' '}
                {t('metres', { count: count(route.metres, language) })}
              </span>
            </h3>
            <ol className="callup-stops">
              {route.stops.map((stop) => {
                const entrance = ground.entrances[stop.entrance];
                return (
                  <li key={`${String(stop.entrance)}-${stop.at}`}>
                    <span>{hour(stop.at)}</span>
                    <strong>
                      {ground.buildings[entrance?.building ?? 0]?.name} {entrance?.name}
                    </strong>
                    <span>{stop.doors.map((door) => ground.doors[door]?.label).join(' · ')}</span>
                    <span className="quiet">{t('timetable.people', { count: stop.people })}</span>
                  </li>
                );
              })}
            </ol>
          </div>
        ))}
      </div>
    </Section>
  );
}
