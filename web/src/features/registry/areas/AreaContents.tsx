import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { Rows } from '@/shared/ui/Rows';
import { useWords } from '@/shared/words';
import {
  areaBuildingsQuery,
  areaOrganizationsQuery,
  areaPlacesQuery,
  childrenQuery,
  type Building,
} from '../queries';

const LIMIT = 200;

interface Props {
  areaId: string;
}

/** Areas directly below; nothing where there are none. */
export function AreaChildren({ areaId }: Props) {
  const { t, language } = useTexts('registry');
  const word = useWords();
  const query = useQuery(childrenQuery(areaId));
  if (query.data?.length === 0) {
    return null;
  }
  return (
    <Section title={t('areas.children')}>
      <Loaded query={query}>
        {(nodes) => (
          <Rows
            label={t('areas.children')}
            rows={nodes}
            rowKey={({ area }) => area.id}
            columns={[
              {
                key: 'name',
                title: t('areas.name'),
                render: ({ area }) => <Link to={paths.area(area.id)}>{area.name}</Link>,
              },
              { key: 'kind', title: t('areas.kind'), render: ({ area }) => word(`area.${area.kind}`) },
              {
                key: 'code',
                title: t('areas.code'),
                render: ({ area }) => <code>{area.code ?? area.localCode ?? '—'}</code>,
              },
              {
                key: 'people',
                title: t('areas.people'),
                number: true,
                render: ({ people }) => count(people, language),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}

/** Only where names tell buildings apart: each village of a town has its own house 1. */
export function AreaBuildings({ areaId }: Props) {
  const { t } = useTexts('registry');
  const below = useQuery(childrenQuery(areaId));
  const names = new Map(below.data?.map(({ area }) => [area.id, area.name]));
  const query = useQuery(areaBuildingsQuery(areaId, LIMIT));
  return (
    <Section title={t('areas.buildings')}>
      <Loaded query={query} rows={3}>
        {({ buildings, more }) => (
          <>
            <Rows
              label={t('areas.buildings')}
              rows={buildings}
              rowKey={(building) => building.id}
              pageSize={10}
              empty={<Empty title={t('areas.noBuildings')} />}
              columns={[
                {
                  key: 'name',
                  title: t('areas.name'),
                  render: (building) => <Link to={paths.building(building.id)}>{building.name}</Link>,
                },
                ...(names.size > 0
                  ? [
                      {
                        key: 'area',
                        title: t('areas.standsIn'),
                        render: (building: Building) => names.get(building.areaId) ?? '—',
                      },
                    ]
                  : []),
                {
                  key: 'floors',
                  title: t('buildings.floors'),
                  number: true,
                  render: (building) => building.floors,
                },
              ]}
            />
            {more && <p className="quiet">{t('areas.first', { count: LIMIT })}</p>}
          </>
        )}
      </Loaded>
    </Section>
  );
}

export function AreaPlaces({ areaId }: Props) {
  const { t } = useTexts('registry');
  const word = useWords();
  const query = useQuery(areaPlacesQuery(areaId, LIMIT));
  return (
    <Section title={t('areas.places')}>
      <Loaded query={query} rows={3}>
        {({ places, more }) => (
          <>
            <Rows
              label={t('areas.places')}
              rows={places}
              rowKey={(place) => place.id}
              pageSize={10}
              empty={<Empty title={t('areas.noPlaces')} />}
              columns={[
                {
                  key: 'name',
                  title: t('areas.name'),
                  render: (place) => <Link to={paths.place(place.id)}>{place.name}</Link>,
                },
                { key: 'kind', title: t('areas.kind'), render: (place) => word(`place.${place.kind}`) },
              ]}
            />
            {more && <p className="quiet">{t('areas.first', { count: LIMIT })}</p>}
          </>
        )}
      </Loaded>
    </Section>
  );
}

export function AreaOrganizations({ areaId }: Props) {
  const { t } = useTexts('registry');
  const word = useWords();
  const query = useQuery(areaOrganizationsQuery(areaId));
  return (
    <Section title={t('areas.organizations')}>
      <Loaded query={query} rows={3}>
        {(organizations) => (
          <Rows
            label={t('areas.organizations')}
            rows={organizations}
            rowKey={(organization) => organization.id}
            pageSize={10}
            empty={<Empty title={t('areas.noOrganizations')} />}
            columns={[
              {
                key: 'name',
                title: t('areas.name'),
                render: (each) => <Link to={paths.organization(each.id)}>{each.name}</Link>,
              },
              {
                key: 'system',
                title: t('organizations.system'),
                render: (each) => word(`system.${each.system}`),
              },
              {
                key: 'level',
                title: t('organizations.level'),
                render: (each) => word(`level.${each.level}`),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  );
}
