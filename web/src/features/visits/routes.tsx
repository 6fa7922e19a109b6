import { TeamOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { GatheringPage } from './GatheringPage';
import { GatheringsPage } from './GatheringsPage';
import { NewGatheringPage } from './NewGatheringPage';
import { texts } from './texts';

export const visits: Feature = {
  name: 'visits',
  texts,
  routes: [
    { path: '/gatherings', element: <GatheringsPage /> },
    { path: '/gatherings/new', element: <NewGatheringPage /> },
    { path: '/gatherings/:gatheringId', element: <GatheringPage /> },
  ],
  nav: [
    {
      path: '/gatherings',
      label: 'nav.gatherings',
      icon: <TeamOutlined aria-hidden />,
      order: 60,
      permissions: ['GATHERINGS_ENTER'],
    },
  ],
};
