import { ClusterOutlined, EnvironmentOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { MobilisationTile } from './MobilisationTile';
import { texts } from './texts';

const load = () => import('./pages');

export const duty: Feature = {
  name: 'duty',
  texts,
  openRoutes: [{ path: '/post', lazy: page(load, 'PostPage') }],
  routes: [
    { path: '/mobilisation', lazy: page(load, 'MobilisationPage') },
    { path: '/assignments/:assignmentId', lazy: page(load, 'AssignmentPage') },
  ],
  nav: [
    {
      path: paths.mobilisation,
      label: 'nav.mobilisation',
      icon: <ClusterOutlined aria-hidden />,
      order: 20,
      permissions: ['DUTY_READ'],
      under: ['/assignments'],
    },
    {
      path: paths.post,
      label: 'post.title',
      icon: <EnvironmentOutlined aria-hidden />,
      order: 25,
      permissions: ['POSTS_SIGN'],
    },
  ],
  home: [{ key: 'mobilisation', order: 40, permissions: ['DUTY_READ'], Card: MobilisationTile }],
};
