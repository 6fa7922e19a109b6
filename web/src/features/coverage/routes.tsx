import { DotChartOutlined, ExperimentOutlined, SearchOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { CoverageTile } from './CoverageTile';
import { texts } from './texts';

const load = () => import('./pages');

export const coverage: Feature = {
  name: 'coverage',
  texts,
  routes: [
    { path: '/coverage', lazy: page(load, 'RoundsOfCoveragePage') },
    { path: '/coverage/:roundId', lazy: page(load, 'TopsPage') },
    { path: '/coverage/:roundId/laboratories', lazy: page(load, 'TurnaroundPage') },
    { path: '/coverage/:roundId/:nodeId', lazy: page(load, 'NodePage') },
    { path: '/coverage/:roundId/:nodeId/missing', lazy: page(load, 'MissingPage') },
    { path: '/whereabouts', lazy: page(load, 'WherePage') },
    { path: '/whereabouts/self', lazy: page(load, 'OwnWherePage') },
  ],
  nav: [
    {
      path: paths.coverage(),
      group: 'testing',
      label: 'nav.coverage',
      icon: <DotChartOutlined aria-hidden />,
      order: 44,
      permissions: ['ROUNDS_READ'],
    },
    {
      path: paths.whereabouts,
      group: 'testing',
      label: 'nav.where',
      icon: <SearchOutlined aria-hidden />,
      order: 46,
      permissions: ['ROUNDS_READ'],
    },
    {
      path: paths.ownWhereabouts,
      group: 'own',
      label: 'nav.own',
      icon: <ExperimentOutlined aria-hidden />,
      order: 47,
      permissions: ['SELF_READ'],
    },
  ],
  home: [{ key: 'coverage', order: 42, permissions: ['ROUNDS_READ'], Card: CoverageTile }],
};
