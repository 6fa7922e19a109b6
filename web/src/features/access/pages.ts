export { AccountsPage } from './accounts/AccountsPage';
export { ApprovalPage } from './approvals/ApprovalPage';
export { ApprovalsPage } from './approvals/ApprovalsPage';
export { DevicesPage } from './devices/DevicesPage';
export { EnrolPage } from './EnrolPage';
export { NewPasswordPage } from './NewPasswordPage';
export { ReadingsPage } from './ReadingsPage';
export { SignInPage } from './SignInPage';
