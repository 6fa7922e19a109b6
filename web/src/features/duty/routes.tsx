import {
  ApartmentOutlined,
  AuditOutlined,
  CarryOutOutlined,
  ClusterOutlined,
  EnvironmentOutlined,
  FieldTimeOutlined,
  HeartOutlined,
  HomeOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { MobilisationTile } from './MobilisationTile';
import { OwnCallsTile } from './musters/OwnCallsTile';
import { texts } from './texts';

const load = () => import('./pages');

export const duty: Feature = {
  name: 'duty',
  texts,
  openRoutes: [{ path: '/post', lazy: page(load, 'PostPage') }],
  routes: [
    { path: '/mobilisation', lazy: page(load, 'MobilisationPage') },
    { path: '/assignments/:assignmentId', lazy: page(load, 'AssignmentPage') },
    { path: '/musters', lazy: page(load, 'MustersPage') },
    { path: '/musters/new', lazy: page(load, 'NewMusterPage') },
    { path: '/my-calls', lazy: page(load, 'OwnCallsPage') },
    { path: '/my-hours', lazy: page(load, 'OwnServicePage') },
    { path: '/reporting-in', lazy: page(load, 'ReportingPage') },
    { path: '/volunteers', lazy: page(load, 'VolunteersPage') },
    { path: '/leave', lazy: page(load, 'LeavePage') },
    { path: '/teams', lazy: page(load, 'TeamsPage') },
    { path: '/teams/:teamId', lazy: page(load, 'TeamPage') },
    { path: '/conduct', lazy: page(load, 'ConductPage') },
    { path: '/my-conduct', lazy: page(load, 'OwnConductPage') },
    { path: '/checks', lazy: page(load, 'ChecksPage') },
  ],
  nav: [
    {
      path: paths.mobilisation,
      group: 'forces',
      label: 'nav.mobilisation',
      icon: <ClusterOutlined aria-hidden />,
      order: 20,
      permissions: ['DUTY_READ'],
      under: ['/assignments'],
    },
    {
      path: paths.musters,
      group: 'forces',
      label: 'nav.musters',
      icon: <TeamOutlined aria-hidden />,
      order: 21,
      permissions: ['DUTY_READ'],
    },
    {
      path: paths.reporting(),
      group: 'forces',
      label: 'nav.reporting',
      icon: <HomeOutlined aria-hidden />,
      order: 22,
      permissions: ['DUTY_READ'],
    },
    {
      path: paths.volunteers,
      group: 'forces',
      label: 'nav.volunteers',
      icon: <HeartOutlined aria-hidden />,
      order: 23,
      permissions: ['VOLUNTEERS_KEEP'],
    },
    {
      path: paths.leave,
      group: 'forces',
      label: 'nav.leave',
      icon: <FieldTimeOutlined aria-hidden />,
      order: 24,
      permissions: ['LEAVE_CANCEL'],
    },
    {
      path: paths.teams,
      group: 'forces',
      label: 'nav.teams',
      icon: <ApartmentOutlined aria-hidden />,
      order: 24,
      permissions: ['DUTY_READ'],
    },
    {
      path: paths.conduct,
      group: 'forces',
      label: 'nav.conduct',
      icon: <TrophyOutlined aria-hidden />,
      order: 24,
      permissions: ['CONDUCT_READ'],
    },
    {
      path: paths.checks,
      group: 'forces',
      label: 'nav.checks',
      icon: <AuditOutlined aria-hidden />,
      order: 24,
      permissions: ['CHECKS_KEEP'],
    },
    {
      path: paths.ownCalls,
      group: 'own',
      label: 'nav.ownCalls',
      icon: <CarryOutOutlined aria-hidden />,
      order: 26,
      permissions: ['SELF_READ', 'POSTS_SIGN'],
      under: ['/my-hours', '/my-conduct'],
    },
    {
      path: paths.post,
      group: 'own',
      label: 'post.title',
      icon: <EnvironmentOutlined aria-hidden />,
      order: 25,
      permissions: ['POSTS_SIGN'],
    },
  ],
  home: [
    { key: 'own-calls', order: 35, permissions: ['POSTS_SIGN'], Card: OwnCallsTile },
    { key: 'mobilisation', order: 40, permissions: ['DUTY_READ'], Card: MobilisationTile },
  ],
};
