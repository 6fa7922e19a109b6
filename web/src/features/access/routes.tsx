import { AuditOutlined, FileProtectOutlined, MobileOutlined, TeamOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { ApprovalsTile } from './approvals/ApprovalsTile';
import { ReadingsTile } from './ReadingsTile';
import { texts } from './texts';

const load = () => import('./pages');

export const access: Feature = {
  name: 'access',
  texts,
  openRoutes: [
    { path: '/sign-in', lazy: page(load, 'SignInPage') },
    { path: '/enrol', lazy: page(load, 'EnrolPage') },
    { path: '/new-password', lazy: page(load, 'NewPasswordPage') },
  ],
  routes: [
    { path: '/accounts', lazy: page(load, 'AccountsPage') },
    { path: '/devices', lazy: page(load, 'DevicesPage') },
    { path: '/approvals', lazy: page(load, 'ApprovalsPage') },
    { path: '/approvals/:approvalId', lazy: page(load, 'ApprovalPage') },
    { path: '/readings', lazy: page(load, 'ReadingsPage') },
  ],
  nav: [
    {
      path: paths.approvals,
      label: 'nav.approvals',
      icon: <FileProtectOutlined aria-hidden />,
      order: 5,
      permissions: ['APPROVALS_READ'],
    },
    {
      path: paths.accounts,
      label: 'nav.accounts',
      icon: <TeamOutlined aria-hidden />,
      order: 90,
      permissions: ['ACCOUNTS_MANAGE'],
    },
    {
      path: paths.devices,
      label: 'nav.devices',
      icon: <MobileOutlined aria-hidden />,
      order: 91,
      permissions: ['DEVICES_MANAGE'],
    },
    {
      path: paths.readings,
      label: 'nav.readings',
      icon: <AuditOutlined aria-hidden />,
      order: 95,
      permissions: ['READINGS_READ'],
    },
  ],
  home: [
    { key: 'approvals', order: 10, permissions: ['APPROVALS_DECIDE'], Card: ApprovalsTile },
    { key: 'readings', order: 60, permissions: ['READINGS_READ'], Card: ReadingsTile },
  ],
};
