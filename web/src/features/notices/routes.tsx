import { NotificationOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { paths } from '@/shared/paths';
import { NoticePage } from './NoticePage';
import { NoticesPage } from './NoticesPage';
import { texts } from './texts';

export const notices: Feature = {
  name: 'notices',
  texts,
  routes: [
    { path: '/notices', element: <NoticesPage /> },
    { path: '/notices/:noticeId', element: <NoticePage /> },
  ],
  nav: [
    {
      path: paths.notices,
      label: 'nav.notices',
      icon: <NotificationOutlined aria-hidden />,
      order: 30,
      permissions: ['NOTICES_READ'],
    },
  ],
};
