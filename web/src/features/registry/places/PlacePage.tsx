import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { useWords } from '@/shared/words';
import { AreaLink } from '../areas/AreaDetails';
import { placeQuery } from '../queries';

export function PlacePage() {
  const { t } = useTexts('registry');
  const word = useWords();
  const { placeId = '' } = useParams();
  const query = useQuery(placeQuery(placeId));
  return (
    <Loaded query={query}>
      {({ place, areas }) => (
        <Page
          title={place.name}
          tags={
            <>
              <Tag>{word(`place.${place.kind}`)}</Tag>
              {place.source === 'SYNTHETIC' && <Tag>{t('synthetic')}</Tag>}
            </>
          }
        >
          <Section>
            <Facts
              facts={[
                {
                  label: t(areas.length > 1 ? 'places.boundary' : 'places.area'),
                  value: (
                    <ul className="plain">
                      {areas.map((area) => (
                        <li key={area.id}>
                          <AreaLink area={area} />
                        </li>
                      ))}
                    </ul>
                  ),
                },
                typeof place.longitude === 'number' &&
                  typeof place.latitude === 'number' && {
                    label: t('places.position'),
                    value: `${place.latitude.toFixed(4)}, ${place.longitude.toFixed(4)}`,
                  },
                !!place.buildingId && {
                  label: t('households.building'),
                  value: <Link to={paths.building(place.buildingId)}>{t('households.openBuilding')}</Link>,
                },
                !!place.organizationId && {
                  label: t('places.organization'),
                  value: (
                    <Link to={paths.organization(place.organizationId)}>{t('places.openOrganization')}</Link>
                  ),
                },
              ]}
            />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}
