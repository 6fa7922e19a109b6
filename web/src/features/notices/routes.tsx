import { InboxOutlined, NotificationOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { ArrivalsBanner } from './ArrivalsBanner';
import { InboxTile } from './InboxTile';
import { NoticesTile } from './NoticesTile';
import { texts } from './texts';

const load = () => import('./pages');

export const notices: Feature = {
  name: 'notices',
  texts,
  routes: [
    { path: '/notices', lazy: page(load, 'NoticesPage') },
    { path: '/notices/new', lazy: page(load, 'NewNoticePage') },
    { path: '/notices/:noticeId', lazy: page(load, 'NoticePage') },
    { path: '/inbox', lazy: page(load, 'InboxPage') },
    { path: '/channels', lazy: page(load, 'ChannelsPage') },
  ],
  nav: [
    {
      path: paths.inbox,
      group: 'own',
      label: 'inbox',
      icon: <InboxOutlined aria-hidden />,
      order: 29,
      permissions: ['NOTICES_ANSWER'],
    },
    {
      path: paths.notices,
      group: 'orders',
      label: 'nav.notices',
      icon: <NotificationOutlined aria-hidden />,
      order: 30,
      permissions: ['NOTICES_READ'],
      under: [paths.channels],
    },
  ],
  home: [
    { key: 'inbox', order: 5, permissions: ['NOTICES_ANSWER'], Card: InboxTile },
    { key: 'notices', order: 50, permissions: ['NOTICES_READ'], Card: NoticesTile },
  ],
  Banner: ArrivalsBanner,
};
