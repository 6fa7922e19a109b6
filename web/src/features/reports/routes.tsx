import { BarChartOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { texts } from './texts';

const load = () => import('./pages');

export const reports: Feature = {
  name: 'reports',
  texts,
  routes: [
    { path: '/bulletin', lazy: page(load, 'BulletinPage') },
    { path: '/bulletin/figures/:figureKey', lazy: page(load, 'FigurePage') },
  ],
  nav: [
    {
      path: paths.bulletin,
      group: 'orders',
      label: 'nav.bulletin',
      icon: <BarChartOutlined aria-hidden />,
      order: 25,
      permissions: ['BULLETINS_READ'],
    },
  ],
};
