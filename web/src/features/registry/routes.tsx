import { ApartmentOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { paths } from '@/shared/paths';
import { AreasPage } from './areas/AreasPage';
import { BuildingPage } from './buildings/BuildingPage';
import { HouseholdPage } from './households/HouseholdPage';
import { NamePage } from './names/NamePage';
import { NamesPage } from './names/NamesPage';
import { NamesTile } from './names/NamesTile';
import { OrganizationPage } from './organizations/OrganizationPage';
import { NewPersonPage } from './people/NewPersonPage';
import { PersonPage } from './people/PersonPage';
import { PlacePage } from './places/PlacePage';
import { SearchPage } from './search/SearchPage';
import { texts } from './texts';

export const registry: Feature = {
  name: 'registry',
  texts,
  routes: [
    { path: '/search', element: <SearchPage /> },
    { path: '/areas', element: <AreasPage /> },
    { path: '/areas/:areaId', element: <AreasPage /> },
    { path: '/buildings/:buildingId', element: <BuildingPage /> },
    { path: '/households/:householdId', element: <HouseholdPage /> },
    { path: '/people/new', element: <NewPersonPage /> },
    { path: '/people/:personId', element: <PersonPage /> },
    { path: '/organizations/:organizationId', element: <OrganizationPage /> },
    { path: '/places/:placeId', element: <PlacePage /> },
    { path: '/unresolved-names', element: <NamesPage /> },
    { path: '/unresolved-names/:nameId', element: <NamePage /> },
  ],
  nav: [
    {
      path: '/search',
      label: 'nav.search',
      icon: <SearchOutlined aria-hidden />,
      order: 20,
      permissions: ['AREAS_READ'],
      under: ['/people', '/households', '/organizations'],
    },
    {
      path: paths.areas,
      label: 'nav.areas',
      icon: <ApartmentOutlined aria-hidden />,
      order: 25,
      permissions: ['AREAS_READ'],
      under: ['/buildings', '/places'],
    },
    {
      path: paths.unresolvedNames,
      label: 'nav.names',
      icon: <QuestionCircleOutlined aria-hidden />,
      order: 80,
      permissions: ['NAMES_RESOLVE'],
    },
  ],
  home: [{ key: 'names', order: 80, permissions: ['NAMES_RESOLVE'], Card: NamesTile }],
};
