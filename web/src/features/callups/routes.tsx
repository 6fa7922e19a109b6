import { FieldTimeOutlined, ScheduleOutlined, SoundOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { texts } from './texts';

const load = () => import('./pages');

export const callups: Feature = {
  name: 'callups',
  texts,
  routes: [
    { path: '/callups', lazy: page(load, 'CallupsPage') },
    { path: '/callups/calling', lazy: page(load, 'CallingPage') },
    { path: '/callups/self', lazy: page(load, 'OwnCallupsPage') },
    { path: '/callups/:planId', lazy: page(load, 'CallupPage') },
  ],
  nav: [
    {
      path: paths.callups,
      group: 'testing',
      label: 'nav.callups',
      icon: <ScheduleOutlined aria-hidden />,
      order: 63,
      permissions: ['ROUNDS_READ'],
    },
    {
      path: paths.calling,
      group: 'own',
      label: 'nav.calling',
      icon: <SoundOutlined aria-hidden />,
      order: 64,
      permissions: ['SELF_READ', 'DOORS_KNOCK'],
    },
    {
      path: paths.ownCallups,
      group: 'own',
      label: 'nav.own',
      icon: <FieldTimeOutlined aria-hidden />,
      order: 65,
      permissions: ['SELF_READ'],
    },
  ],
};
