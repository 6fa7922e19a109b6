import {
  AlertOutlined,
  AuditOutlined,
  BankOutlined,
  FileProtectOutlined,
  MobileOutlined,
  QrcodeOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { AlertsTile } from './alerts/AlertsTile';
import { ApprovalsTile } from './approvals/ApprovalsTile';
import { ReadingsTile } from './ReadingsTile';
import { texts } from './texts';

const load = () => import('./pages');

export const access: Feature = {
  name: 'access',
  texts,
  openRoutes: [
    { path: '/sign-in', lazy: page(load, 'SignInPage') },
    { path: '/directory', lazy: page(load, 'DirectoryPage') },
    { path: '/join', lazy: page(load, 'JoinPage') },
    { path: '/enrol', lazy: page(load, 'EnrolPage') },
    { path: '/new-password', lazy: page(load, 'NewPasswordPage') },
    { path: '/legal-figures', lazy: page(load, 'LegalFiguresPage') },
  ],
  routes: [
    { path: '/accounts', lazy: page(load, 'AccountsPage') },
    { path: '/devices', lazy: page(load, 'DevicesPage') },
    { path: '/devices/:deviceId', lazy: page(load, 'DeviceDoubtsPage') },
    { path: '/approvals', lazy: page(load, 'ApprovalsPage') },
    { path: '/approvals/:approvalId', lazy: page(load, 'ApprovalPage') },
    { path: '/account', lazy: page(load, 'OwnAccountPage') },
    { path: paths.posters, lazy: page(load, 'PostersPage') },
    { path: paths.applications, lazy: page(load, 'ApplicationsPage') },
    { path: '/people/:personId/enrolment', lazy: page(load, 'EnrolmentPage') },
    { path: '/card', lazy: page(load, 'CardPage') },
    { path: paths.dependants, lazy: page(load, 'DependantsPage') },
    { path: '/readings', lazy: page(load, 'ReadingsPage') },
    { path: '/alerts', lazy: page(load, 'AlertsPage') },
    { path: '/legal-requests', lazy: page(load, 'LegalRequestsPage') },
    { path: '/legal-requests/:requestId', lazy: page(load, 'LegalRequestPage') },
  ],
  nav: [
    {
      path: paths.approvals,
      group: 'own',
      label: 'nav.approvals',
      icon: <FileProtectOutlined aria-hidden />,
      order: 5,
      permissions: ['APPROVALS_READ'],
    },
    {
      path: paths.applications,
      group: 'city',
      label: 'nav.applications',
      icon: <SolutionOutlined aria-hidden />,
      order: 30,
      permissions: ['RESIDENTS_ENROL'],
    },
    {
      path: paths.posters,
      group: 'city',
      label: 'nav.posters',
      icon: <QrcodeOutlined aria-hidden />,
      order: 85,
      permissions: ['RESIDENTS_ENROL'],
    },
    {
      path: paths.dependants,
      group: 'own',
      label: 'nav.dependants',
      icon: <TeamOutlined aria-hidden />,
      order: 88,
      permissions: ['SELF_READ'],
    },
    {
      path: paths.accounts,
      group: 'house',
      label: 'nav.accounts',
      icon: <TeamOutlined aria-hidden />,
      order: 90,
      permissions: ['ACCOUNTS_MANAGE'],
    },
    {
      path: paths.devices,
      group: 'house',
      label: 'nav.devices',
      icon: <MobileOutlined aria-hidden />,
      order: 91,
      permissions: ['DEVICES_MANAGE'],
    },
    {
      path: paths.readings,
      group: 'house',
      label: 'nav.readings',
      icon: <AuditOutlined aria-hidden />,
      order: 95,
      permissions: ['READINGS_READ'],
    },
    {
      path: paths.alerts,
      group: 'own',
      label: 'nav.alerts',
      icon: <AlertOutlined aria-hidden />,
      order: 6,
      permissions: ['ALERTS_READ'],
    },
    {
      path: paths.legalRequests,
      group: 'house',
      label: 'nav.legal',
      icon: <BankOutlined aria-hidden />,
      order: 92,
      permissions: ['LEGAL_REQUESTS_READ'],
    },
  ],
  home: [
    { key: 'approvals', order: 10, permissions: ['APPROVALS_DECIDE'], Card: ApprovalsTile },
    { key: 'alerts', order: 5, permissions: ['ALERTS_READ'], Card: AlertsTile },
    { key: 'readings', order: 60, permissions: ['READINGS_READ'], Card: ReadingsTile },
  ],
};
