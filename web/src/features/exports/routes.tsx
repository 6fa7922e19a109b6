import { ExportOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { texts } from './texts';

const load = () => import('./pages');

/** The server's module `imports` takes lists in and lets them out; this is the way out. */
export const exportFeature: Feature = {
  name: 'exports',
  texts,
  routes: [{ path: '/exports', lazy: page(load, 'ExportsPage') }],
  nav: [
    {
      path: paths.exports,
      group: 'house',
      label: 'nav',
      icon: <ExportOutlined aria-hidden />,
      order: 85,
      permissions: ['EXPORTS_READ'],
    },
  ],
};
