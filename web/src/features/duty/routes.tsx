import { ClusterOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { paths } from '@/shared/paths';
import { AssignmentPage } from './AssignmentPage';
import { MobilisationPage } from './MobilisationPage';
import { texts } from './texts';

export const duty: Feature = {
  name: 'duty',
  texts,
  routes: [
    { path: '/mobilisation', element: <MobilisationPage /> },
    { path: '/assignments/:assignmentId', element: <AssignmentPage /> },
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
  ],
};
