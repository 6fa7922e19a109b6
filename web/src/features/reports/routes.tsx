import { BarChartOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { paths } from '@/shared/paths';
import { BulletinPage } from './BulletinPage';
import { FigurePage } from './FigurePage';
import { texts } from './texts';

export const reports: Feature = {
  name: 'reports',
  texts,
  routes: [
    { path: '/bulletin', element: <BulletinPage /> },
    { path: '/bulletin/figures/:figureKey', element: <FigurePage /> },
  ],
  nav: [
    {
      path: paths.bulletin,
      label: 'nav.bulletin',
      icon: <BarChartOutlined aria-hidden />,
      order: 25,
      permissions: ['BULLETINS_READ'],
    },
  ],
};
