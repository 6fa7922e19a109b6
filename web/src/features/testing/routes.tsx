import { ExperimentOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { ResultFilesTile } from './ResultFilesTile';
import { texts } from './texts';

const load = () => import('./pages');

export const testing: Feature = {
  name: 'testing',
  texts,
  routes: [
    { path: '/result-files', lazy: page(load, 'ResultFilesPage') },
    { path: '/result-files/:batchId', lazy: page(load, 'ResultFilePage') },
  ],
  nav: [
    {
      path: '/result-files',
      label: 'nav.files',
      icon: <ExperimentOutlined aria-hidden />,
      order: 50,
      permissions: ['RESULTS_READ'],
    },
  ],
  home: [{ key: 'result-files', order: 30, permissions: ['RESULTS_READ'], Card: ResultFilesTile }],
};
