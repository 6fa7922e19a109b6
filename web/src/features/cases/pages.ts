export { CasePage } from './CasePage';
export { CasesPage } from './CasesPage';
export { ChainsPage } from './chains/ChainsPage';
export { InvestigationPage } from './investigation/InvestigationPage';
