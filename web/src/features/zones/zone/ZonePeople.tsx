import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { useMay } from '@/shared/session';
import { count } from '@/shared/time';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows } from '@/shared/ui/Rows';
import { isOutside } from '../outside';
import { zoneCountsQuery, zonePeopleQuery } from '../queries';

/** How many live in the zone, building by building; who they are only for a stated purpose. */
export function ZonePeople({ zoneId, at, holds }: { zoneId: string; at: string; holds: boolean }) {
  const { t, language } = useTexts('zones');
  const mayCount = useMay('AREAS_READ');
  const mayRead = useMay('PEOPLE_READ');
  const [named, setNamed] = useState(false);
  const counts = useQuery({ ...zoneCountsQuery(zoneId, at), enabled: mayCount });
  if (!mayCount || isOutside(counts.error)) {
    return <p className="quiet">{t('people.notYours')}</p>;
  }
  return (
    <>
      <Loaded query={counts}>
        {({ counts: { all, ruled }, buildings, more, whole }) => (
          <>
            {!whole && <p className="notice">{t('people.part')}</p>}
            <Figures
              facts={[
                { label: t('people.all'), value: count(all.people, language) },
                { label: t('people.households'), value: count(all.households, language) },
                { label: t('people.buildings'), value: count(all.buildings, language) },
                { label: t('people.ruled'), value: count(ruled.people, language) },
              ]}
            />
            {ruled.people < all.people && (
              <p className="quiet">{t(holds ? 'people.ruled.about' : 'people.ruled.none')}</p>
            )}
            <div className="zones-people-rows">
              <Rows
                label={t('people.byBuilding')}
                rows={buildings}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'name',
                    title: t('people.building'),
                    render: (each) => (
                      <Link to={paths.building(each.id)}>
                        {each.areaName}
                        {each.name}
                      </Link>
                    ),
                  },
                  {
                    key: 'people',
                    title: t('people.all'),
                    number: true,
                    render: ({ people }) => count(people, language),
                  },
                  {
                    key: 'households',
                    title: t('people.households'),
                    number: true,
                    render: ({ households }) => count(households, language),
                  },
                ]}
              />
            </div>
            {more && <p className="quiet">{t('people.first', { count: buildings.length })}</p>}
          </>
        )}
      </Loaded>
      {mayRead &&
        (named ? (
          <Named zoneId={zoneId} at={at} />
        ) : (
          <Button
            onClick={() => {
              setNamed(true);
            }}
          >
            {t('people.names')}
          </Button>
        ))}
    </>
  );
}

function Named({ zoneId, at }: { zoneId: string; at: string }) {
  const { t } = useTexts('zones');
  const query = useQuery(zonePeopleQuery(zoneId, at));
  if (isOutside(query.error)) {
    return <p className="quiet">{t('people.namesNotYours')}</p>;
  }
  return (
    <Loaded query={query}>
      {({ people, more, whole }) => (
        <>
          {!whole && <p className="quiet">{t('people.part')}</p>}
          <PeopleRows rows={people} person={(line) => line} label={t('people.names')} />
          {more && <p className="quiet">{t('people.more', { count: people.length })}</p>}
        </>
      )}
    </Loaded>
  );
}
