import {
  ApartmentOutlined,
  LockOutlined,
  QuestionCircleOutlined,
  SearchOutlined,
  UsergroupDeleteOutlined,
} from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { NamesTile } from './names/NamesTile';
import { ResidentsHome } from './self/ResidentsHome';
import { SelfTile } from './self/SelfTile';
import { texts } from './texts';

const load = () => import('./pages');

export const registry: Feature = {
  name: 'registry',
  texts,
  routes: [
    { path: paths.self, lazy: page(load, 'SelfPage') },
    { path: '/dependants/:personId', lazy: page(load, 'DependantPage') },
    { path: '/search', lazy: page(load, 'SearchPage') },
    { path: '/areas', lazy: page(load, 'AreasPage') },
    { path: '/areas/:areaId', lazy: page(load, 'AreasPage') },
    { path: '/buildings/:buildingId', lazy: page(load, 'BuildingPage') },
    { path: '/households/:householdId', lazy: page(load, 'HouseholdPage') },
    { path: '/people/new', lazy: page(load, 'NewPersonPage') },
    { path: '/people/:personId', lazy: page(load, 'PersonPage') },
    { path: '/organizations/:organizationId', lazy: page(load, 'OrganizationPage') },
    { path: '/places/:placeId', lazy: page(load, 'PlacePage') },
    { path: paths.keys, lazy: page(load, 'KeysPage') },
    { path: '/duplicates', lazy: page(load, 'DuplicatesPage') },
    { path: '/duplicates/:pairId', lazy: page(load, 'PairPage') },
    { path: '/unresolved-names', lazy: page(load, 'NamesPage') },
    { path: '/unresolved-names/:nameId', lazy: page(load, 'NamePage') },
  ],
  nav: [
    {
      path: '/search',
      group: 'city',
      label: 'nav.search',
      icon: <SearchOutlined aria-hidden />,
      order: 20,
      permissions: ['AREAS_READ'],
      under: ['/people', '/households', '/organizations'],
    },
    {
      path: paths.areas,
      group: 'city',
      label: 'nav.areas',
      icon: <ApartmentOutlined aria-hidden />,
      order: 25,
      permissions: ['AREAS_READ'],
      under: ['/buildings', '/places'],
    },
    {
      path: paths.duplicates(),
      group: 'city',
      label: 'nav.duplicates',
      icon: <UsergroupDeleteOutlined aria-hidden />,
      order: 78,
      permissions: ['PEOPLE_MERGE'],
    },
    {
      path: paths.unresolvedNames,
      group: 'city',
      label: 'nav.names',
      icon: <QuestionCircleOutlined aria-hidden />,
      order: 80,
      permissions: ['NAMES_RESOLVE'],
    },
    {
      path: paths.keys,
      group: 'house',
      label: 'nav.keys',
      icon: <LockOutlined aria-hidden />,
      order: 96,
      permissions: ['KEYS_ROTATE'],
    },
  ],
  home: [
    { key: 'names', order: 80, permissions: ['NAMES_RESOLVE'], Card: NamesTile },
    { key: 'self', order: 90, permissions: ['SELF_READ'], Card: SelfTile },
  ],
  ResidentsHome,
};
