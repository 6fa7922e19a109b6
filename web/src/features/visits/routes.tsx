import { CompassOutlined, EnvironmentOutlined, FlagOutlined, TeamOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { texts } from './texts';

const load = () => import('./pages');

export const visits: Feature = {
  name: 'visits',
  texts,
  routes: [
    { path: '/gatherings', lazy: page(load, 'GatheringsPage') },
    { path: '/gatherings/new', lazy: page(load, 'NewGatheringPage') },
    { path: '/gatherings/:gatheringId', lazy: page(load, 'GatheringPage') },
    { path: '/people/:personId/visits', lazy: page(load, 'PersonVisitsPage') },
    { path: '/travel/city-risks', lazy: page(load, 'CityRisksPage') },
    { path: '/travel/self', lazy: page(load, 'OwnTravelPage') },
    { path: '/visits', lazy: page(load, 'VisitsPage') },
    { path: '/visits/:importId', lazy: page(load, 'VisitFilePage') },
  ],
  nav: [
    {
      path: '/gatherings',
      group: 'control',
      label: 'nav.gatherings',
      icon: <TeamOutlined aria-hidden />,
      order: 60,
      permissions: ['GATHERINGS_ENTER'],
    },
    {
      path: '/visits',
      group: 'control',
      label: 'nav.visits',
      icon: <EnvironmentOutlined aria-hidden />,
      order: 61,
      permissions: ['VISITS_IMPORT'],
    },
    {
      path: '/travel/city-risks',
      group: 'control',
      label: 'nav.risks',
      icon: <FlagOutlined aria-hidden />,
      order: 62,
      permissions: ['ZONES_CHANGE'],
    },
    {
      path: '/travel/self',
      group: 'own',
      label: 'nav.travel',
      icon: <CompassOutlined aria-hidden />,
      order: 48,
      permissions: ['SELF_READ'],
    },
  ],
};
