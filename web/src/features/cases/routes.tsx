import { AlertOutlined, ApartmentOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { CasesTile } from './CasesTile';
import { texts } from './texts';

const load = () => import('./pages');

export const cases: Feature = {
  name: 'cases',
  texts,
  routes: [
    { path: '/cases', lazy: page(load, 'CasesPage') },
    { path: '/cases/:caseId', lazy: page(load, 'CasePage') },
    { path: '/cases/:caseId/investigation', lazy: page(load, 'InvestigationPage') },
    { path: '/chains', lazy: page(load, 'ChainsPage') },
  ],
  nav: [
    {
      path: '/cases',
      group: 'control',
      label: 'nav.cases',
      icon: <AlertOutlined aria-hidden />,
      order: 55,
      permissions: ['CASES_READ'],
    },
    {
      path: '/chains',
      group: 'control',
      label: 'nav.chains',
      icon: <ApartmentOutlined aria-hidden />,
      order: 56,
      permissions: ['CASES_READ'],
    },
  ],
  home: [{ key: 'cases', order: 20, permissions: ['CASES_READ'], Card: CasesTile }],
};
