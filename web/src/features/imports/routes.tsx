import { ImportOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { texts } from './texts';

const load = () => import('./pages');

export const imports: Feature = {
  name: 'imports',
  texts,
  routes: [
    { path: '/imports', lazy: page(load, 'ImportsPage') },
    { path: '/imports/:importId', lazy: page(load, 'ImportPage') },
  ],
  nav: [
    {
      path: '/imports',
      group: 'city',
      label: 'nav.imports',
      icon: <ImportOutlined aria-hidden />,
      order: 48,
      permissions: ['IMPORTS_RUN'],
    },
  ],
  home: [],
};
