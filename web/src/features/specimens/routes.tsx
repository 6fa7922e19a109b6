import { ExperimentOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { DeskTile } from './DeskTile';
import { texts } from './texts';

const load = () => import('./pages');

export const specimens: Feature = {
  name: 'specimens',
  texts,
  openRoutes: [
    { path: paths.desk, lazy: page(load, 'DeskPage') },
    { path: paths.deskBoxes, lazy: page(load, 'BoxesPage') },
    { path: paths.deskCourier, lazy: page(load, 'CourierPage') },
  ],
  nav: [
    {
      path: paths.desk,
      label: 'desk.title',
      icon: <ExperimentOutlined aria-hidden />,
      order: 25,
      permissions: ['SPECIMENS_TAKE'],
    },
  ],
  home: [{ key: 'desk', order: 20, permissions: ['SPECIMENS_TAKE'], Card: DeskTile }],
};
