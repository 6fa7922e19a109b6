import { CalendarOutlined, FlagOutlined, ScheduleOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { OwnShiftsTile } from './own/OwnShiftsTile';
import { PostsTile } from './PostsTile';
import { texts } from './texts';

const load = () => import('./pages');

export const posts: Feature = {
  name: 'posts',
  texts,
  routes: [
    { path: '/posts', lazy: page(load, 'PostsPage') },
    { path: '/posts/new', lazy: page(load, 'NewPostPage') },
    { path: '/posts/conditions', lazy: page(load, 'ConditionsPage') },
    { path: '/posts/:postId', lazy: page(load, 'OnePostPage') },
    { path: '/posts/:postId/lead', lazy: page(load, 'LeadPage') },
    { path: '/rosters', lazy: page(load, 'RostersPage') },
    { path: '/rosters/new', lazy: page(load, 'NewRosterPage') },
    { path: '/rosters/:planId', lazy: page(load, 'RosterPage') },
    { path: '/my-shifts', lazy: page(load, 'OwnShiftsPage') },
  ],
  nav: [
    {
      path: paths.posts,
      group: 'forces',
      label: 'nav.posts',
      icon: <FlagOutlined aria-hidden />,
      order: 21,
      permissions: ['POSTS_READ'],
    },
    {
      path: paths.rosters,
      group: 'forces',
      label: 'nav.rosters',
      icon: <CalendarOutlined aria-hidden />,
      order: 22,
      permissions: ['ROSTERS_PLAN', 'DUTY_READ'],
    },
    {
      path: paths.ownShifts,
      group: 'own',
      label: 'nav.ownShifts',
      icon: <ScheduleOutlined aria-hidden />,
      order: 25,
      permissions: ['POSTS_SIGN'],
    },
  ],
  home: [
    { key: 'own-shifts', order: 34, permissions: ['POSTS_SIGN'], Card: OwnShiftsTile },
    { key: 'posts', order: 39, permissions: ['POSTS_READ'], Card: PostsTile },
  ],
};
