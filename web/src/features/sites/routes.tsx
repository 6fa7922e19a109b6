import { HomeOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { texts } from './texts';
import './sites.css';

const load = () => import('./pages');

export const sites: Feature = {
  name: 'sites',
  texts,
  routes: [
    { path: '/sites', lazy: page(load, 'SitesPage') },
    { path: '/sites/:siteId', lazy: page(load, 'OneSitePage') },
  ],
  nav: [
    {
      path: paths.sites,
      group: 'control',
      label: 'nav.sites',
      icon: <HomeOutlined aria-hidden />,
      order: 58,
      permissions: ['SITES_READ'],
    },
  ],
};
