import { AuditOutlined, HomeOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { RoundsTile } from './RoundsTile';
import { texts } from './texts';

const load = () => import('./pages');

export const rounds: Feature = {
  name: 'rounds',
  texts,
  routes: [
    { path: '/rounds', lazy: page(load, 'RoundsPage') },
    { path: '/rounds/new', lazy: page(load, 'OpenRoundPage') },
    { path: '/rounds/:roundId', lazy: page(load, 'RoundPage') },
    { path: '/rounds/:roundId/doors', lazy: page(load, 'HousesPage') },
    { path: '/rounds/:roundId/doors/:buildingId', lazy: page(load, 'HousePage') },
    { path: '/testing-needs', lazy: page(load, 'NeedsPage') },
  ],
  nav: [
    {
      path: paths.rounds,
      group: 'testing',
      label: 'nav.rounds',
      icon: <AuditOutlined aria-hidden />,
      order: 46,
      permissions: ['ROUNDS_READ'],
    },
    {
      path: paths.testingNeeds,
      group: 'testing',
      label: 'nav.needs',
      icon: <HomeOutlined aria-hidden />,
      order: 47,
      permissions: ['DOORS_KNOCK'],
    },
  ],
  home: [{ key: 'rounds', order: 28, permissions: ['ROUNDS_READ'], Card: RoundsTile }],
};
