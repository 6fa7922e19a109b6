import { NotificationOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { NoticesTile } from './NoticesTile';
import { texts } from './texts';

const load = () => import('./pages');

export const notices: Feature = {
  name: 'notices',
  texts,
  routes: [
    { path: '/notices', lazy: page(load, 'NoticesPage') },
    { path: '/notices/:noticeId', lazy: page(load, 'NoticePage') },
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
  home: [{ key: 'notices', order: 50, permissions: ['NOTICES_READ'], Card: NoticesTile }],
};
