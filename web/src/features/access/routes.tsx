import { AuditOutlined, FileProtectOutlined, TeamOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { paths } from '@/shared/paths';
import { AccountsPage } from './accounts/AccountsPage';
import { ApprovalPage } from './approvals/ApprovalPage';
import { ApprovalsPage } from './approvals/ApprovalsPage';
import { ApprovalsTile } from './approvals/ApprovalsTile';
import { EnrolPage } from './EnrolPage';
import { NewPasswordPage } from './NewPasswordPage';
import { ReadingsPage } from './ReadingsPage';
import { SignInPage } from './SignInPage';
import { texts } from './texts';

export const access: Feature = {
  name: 'access',
  texts,
  openRoutes: [
    { path: '/sign-in', element: <SignInPage /> },
    { path: '/enrol', element: <EnrolPage /> },
    { path: '/new-password', element: <NewPasswordPage /> },
  ],
  routes: [
    { path: '/accounts', element: <AccountsPage /> },
    { path: '/approvals', element: <ApprovalsPage /> },
    { path: '/approvals/:approvalId', element: <ApprovalPage /> },
    { path: '/readings', element: <ReadingsPage /> },
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
      path: paths.readings,
      label: 'nav.readings',
      icon: <AuditOutlined aria-hidden />,
      order: 95,
      permissions: ['READINGS_READ'],
    },
  ],
  home: [{ key: 'approvals', order: 10, permissions: ['APPROVALS_DECIDE'], Card: ApprovalsTile }],
};
