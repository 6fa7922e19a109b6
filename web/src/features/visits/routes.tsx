import { TeamOutlined } from '@ant-design/icons';
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
  ],
};
