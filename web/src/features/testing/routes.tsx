import {
  AlertOutlined,
  ExperimentOutlined,
  MedicineBoxOutlined,
  PauseCircleOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { PoolsTile } from './PoolsTile';
import { ResultFilesTile } from './ResultFilesTile';
import { texts } from './texts';

const load = () => import('./pages');

export const testing: Feature = {
  name: 'testing',
  texts,
  routes: [
    { path: '/result-files', lazy: page(load, 'ResultFilesPage') },
    { path: '/result-files/:batchId', lazy: page(load, 'ResultFilePage') },
    { path: '/tube-results', lazy: page(load, 'TubeBatchesPage') },
    { path: '/tube-results/:batchId', lazy: page(load, 'TubeBatchPage') },
    { path: '/held-results', lazy: page(load, 'HeldResultsPage') },
    { path: '/positive-pools', lazy: page(load, 'PoolsPage') },
    { path: '/positive-pools/:poolId', lazy: page(load, 'PoolPage') },
    { path: '/my-tests', lazy: page(load, 'OwnTestsPage') },
    { path: '/dependants/:personId/tests', lazy: page(load, 'OwnTestsPage') },
  ],
  nav: [
    {
      path: '/result-files',
      group: 'testing',
      label: 'nav.files',
      icon: <ExperimentOutlined aria-hidden />,
      order: 50,
      permissions: ['RESULTS_READ'],
    },
    {
      path: paths.tubeBatches,
      group: 'testing',
      label: 'nav.tubes',
      icon: <TableOutlined aria-hidden />,
      order: 51,
      permissions: ['RESULTS_READ'],
    },
    {
      path: paths.heldResults,
      group: 'testing',
      label: 'nav.held',
      icon: <PauseCircleOutlined aria-hidden />,
      order: 52,
      permissions: ['RESULTS_READ'],
    },
    {
      path: paths.positivePools,
      group: 'testing',
      label: 'nav.pools',
      icon: <AlertOutlined aria-hidden />,
      order: 53,
      permissions: ['RESULTS_READ', 'HOLDS_READ'],
    },
    {
      path: paths.ownTests,
      group: 'own',
      label: 'own.title',
      icon: <MedicineBoxOutlined aria-hidden />,
      order: 35,
      permissions: ['SELF_READ'],
    },
  ],
  home: [
    { key: 'result-files', order: 30, permissions: ['RESULTS_READ'], Card: ResultFilesTile },
    { key: 'positive-pools', order: 29, permissions: ['RESULTS_READ', 'HOLDS_READ'], Card: PoolsTile },
  ],
};
