export { SitesPage } from './list/SitesPage';
export { OneSitePage } from './site/OneSitePage';
