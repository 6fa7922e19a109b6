import { SearchOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { SearchPage } from './search/SearchPage';
import { texts } from './texts';

export const registry: Feature = {
  name: 'registry',
  texts,
  routes: [{ path: '/search', element: <SearchPage /> }],
  nav: [
    {
      path: '/search',
      label: 'nav.search',
      icon: <SearchOutlined aria-hidden />,
      order: 20,
      permissions: ['AREAS_READ'],
      under: ['/people', '/households', '/buildings', '/organizations', '/places'],
    },
  ],
};
