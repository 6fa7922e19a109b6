import { ExperimentOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { ResultFilePage } from './ResultFilePage';
import { ResultFilesPage } from './ResultFilesPage';
import { ResultFilesTile } from './ResultFilesTile';
import { texts } from './texts';

export const testing: Feature = {
  name: 'testing',
  texts,
  routes: [
    { path: '/result-files', element: <ResultFilesPage /> },
    { path: '/result-files/:batchId', element: <ResultFilePage /> },
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
