import { AlertOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { CasePage } from './CasePage';
import { CasesPage } from './CasesPage';
import { CasesTile } from './CasesTile';
import { texts } from './texts';

export const cases: Feature = {
  name: 'cases',
  texts,
  routes: [
    { path: '/cases', element: <CasesPage /> },
    { path: '/cases/:caseId', element: <CasePage /> },
  ],
  nav: [
    {
      path: '/cases',
      label: 'nav.cases',
      icon: <AlertOutlined aria-hidden />,
      order: 55,
      permissions: ['CASES_READ'],
    },
  ],
  home: [{ key: 'cases', order: 20, permissions: ['CASES_READ'], Card: CasesTile }],
};
