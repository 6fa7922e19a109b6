import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { hours } from '../clock';
import { callsOf } from '../model';
import { volunteersQuery, type PlanView, type Version } from '../queries';

interface Props {
  view: PlanView;
  version: Version;
  mayPlan: boolean;
  onChoose: (building: number | null) => void;
}

/** Who calls people down in each building; buildings without anybody come first. */
export function Volunteers({ view, version, mayPlan, onChoose }: Props) {
  const { t } = useTexts('callups');
  const mayKeep = useMay('VOLUNTEERS_KEEP');
  const [named, setNamed] = useState(false);
  const { ground, result } = version;
  const lived = ground.buildings
    .map((building, index) => ({ building, index }))
    .filter(({ building }) => building.people > 0)
    .sort(
      (one, other) =>
        Number(one.building.volunteers >= one.building.volunteersNeeded) -
          Number(other.building.volunteers >= other.building.volunteersNeeded) || one.index - other.index,
    );
  const ordinary = result.calls.filter(({ lane }) => lane === 'ORDINARY');
  return (
    <Section
      title={t('volunteers.title')}
      actions={
        <>
          {mayPlan && !named && (
            <Button
              onClick={() => {
                setNamed(true);
              }}
            >
              {t('volunteers.names')}
            </Button>
          )}
          {mayKeep && (
            <Link to={paths.volunteers}>
              <Button>{t('volunteers.ask')}</Button>
            </Link>
          )}
        </>
      }
    >
      <ul className="callup-houses">
        {lived.map(({ building, index }) => {
          const calls = callsOf(ground, ordinary, index);
          const first = calls[0];
          const last = calls.at(-1);
          return (
            <li key={building.id}>
              <button
                type="button"
                className="callup-plain"
                onClick={() => {
                  onChoose(index);
                }}
              >
                <strong>{building.name}</strong>
              </button>
              <span className="quiet">{t('timetable.people', { count: building.people })}</span>
              <span>{first && last ? hours(first.start, last.end) : '–'}</span>
              {building.volunteers >= building.volunteersNeeded ? (
                <Tag color="green">
                  {building.volunteers}/{building.volunteersNeeded}
                </Tag>
              ) : (
                <Tag color="red">
                  {t('volunteers.missing', { count: building.volunteersNeeded - building.volunteers })}
                </Tag>
              )}
            </li>
          );
        })}
      </ul>
      {named && <Names view={view} version={version} />}
    </Section>
  );
}

function Names({ view, version }: { view: PlanView; version: Version }) {
  const { t } = useTexts('callups');
  const query = useQuery(volunteersQuery(view.plan.id, version.id));
  const names = new Map(version.ground.buildings.map(({ id, name }) => [id, name]));
  return (
    <Loaded query={query} rows={2}>
      {(list) =>
        list.length === 0 ? (
          <p className="quiet">{t('volunteers.none')}</p>
        ) : (
          <ul className="callup-names">
            {list.map(({ buildingId, person }) => (
              <li key={`${buildingId}-${person.id}`}>
                {names.get(buildingId)}: <Link to={paths.person(person.id)}>{person.name}</Link>{' '}
                <span className="quiet">{person.phone}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
