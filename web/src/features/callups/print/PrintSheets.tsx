import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '@/shared/i18n';
import { dayOf, hour, hours } from '../clock';
import { callsOf, floors } from '../model';
import { Picture } from '../plan/Picture';
import type { PlanView, Version } from '../queries';
import { useWorded } from '../useWorded';

export type Printed = 'buildings' | 'teams';

interface Props {
  view: PlanView;
  version: Version;
  what: Printed;
  onDone: () => void;
}

/** An A4 sheet for each building's door, or for each team that goes from door to door; printed at once. */
export function PrintSheets({ view, version, what, onDone }: Props) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    // drawn first, then printed
    const timer = setTimeout(() => {
      window.print();
    }, 50);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', onDone);
    };
  }, [onDone]);
  return createPortal(
    <div className="print-only callup-sheets">
      {what === 'buildings' ? (
        <BuildingSheets view={view} version={version} />
      ) : (
        <TeamSheets view={view} version={version} />
      )}
    </div>,
    document.body,
  );
}

type SheetProps = Pick<Props, 'view' | 'version'>;

/** Times of the ordinary lane alone: who is under restrictions hears theirs alone, and no neighbour reads it. */
function BuildingSheets({ view, version }: SheetProps) {
  const { t, language } = useTexts('callups');
  const words = useWorded();
  const { ground, result, settings } = version;
  const ordinary = result.calls.filter(({ lane }) => lane === 'ORDINARY');
  const bare: Version = {
    ...version,
    result: { ...result, calls: ordinary, routes: [] },
    ground: {
      ...ground,
      buildings: ground.buildings.map((each) => ({ ...each, volunteersNeeded: 0 })),
    },
  };
  return ground.buildings.map((building, index) => {
    const calls = callsOf(ground, ordinary, index);
    const point = settings.points[calls[0]?.point ?? 0];
    const way = result.ways.find((each) => each.building === index);
    return calls.length === 0 ? null : (
      <section key={building.id} className="callup-sheet">
        <h1>{t('sheet.title', { building: building.name })}</h1>
        <p>
          {view.areaName} · {view.round && words(view.round.campaign)}{' '}
          {view.round && t('round.number', { number: view.round.number })} ·{' '}
          {dayOf(settings.startAt, language)}
        </p>
        <table>
          <thead>
            <tr>
              <th>{t('sheet.time')}</th>
              <th>{t('entrance')}</th>
              <th>{t('floors')}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <tr key={`${call.start}-${String(call.entrance)}-${String(call.lowest)}`}>
                <td>
                  <strong>{hours(call.start, call.end)}</strong>
                </td>
                <td>{ground.entrances[call.entrance]?.name}</td>
                <td>{t('timetable.floors', { floors: floors(call) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <h2>{t('sheet.where', { point: words(point?.name), metres: way?.metres ?? 0 })}</h2>
        <div className="callup-sheet-map">
          <Picture version={bare} chosen={index} onChoose={() => undefined} />
        </div>
        <ul>
          <li>{t('bring')}</li>
          <li>{t('sheet.food')}</li>
          <li>{t('sheet.ill')}</li>
          <li>{t('sheet.line')}</li>
          <li>
            {t('sheet.ask')} <strong>{settings.telephone ?? '____________'}</strong>
          </li>
        </ul>
      </section>
    );
  });
}

function TeamSheets({ view, version }: SheetProps) {
  const { t, language } = useTexts('callups');
  const { ground, result, settings } = version;
  return result.routes.map((route) => (
    <section key={route.team} className="callup-sheet">
      <h1>{t('routes.team', { number: route.team + 1 })}</h1>
      <p>
        {view.areaName} · {dayOf(settings.startAt, language)} {hours(route.startAt, route.finishAt)} ·{' '}
        {t('timetable.people', { count: route.people })}
      </p>
      <table>
        <thead>
          <tr>
            <th>#</th>
            <th>{t('sheet.time')}</th>
            <th>{t('building')}</th>
            <th>{t('sheet.doors')}</th>
            <th>{t('people')}</th>
            <th>✓</th>
          </tr>
        </thead>
        <tbody>
          {route.stops.map((stop, index) => {
            const entrance = ground.entrances[stop.entrance];
            return (
              <tr key={`${String(stop.entrance)}-${stop.at}`}>
                <td>{index + 1}</td>
                <td>{hour(stop.at)}</td>
                <td>
                  {ground.buildings[entrance?.building ?? 0]?.name} {entrance?.name}
                </td>
                <td>{stop.doors.map((door) => ground.doors[door]?.label).join(' · ')}</td>
                <td>{stop.people}</td>
                <td>□</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p>
        {t('sheet.ask')} <strong>{settings.telephone ?? '____________'}</strong>
      </p>
    </section>
  ));
}
