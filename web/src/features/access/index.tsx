import { HomeOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { texts } from './texts';
import { HomePage } from './HomePage';

export const access: Feature = {
  name: 'access',
  texts,
  routes: [{ index: true, element: <HomePage /> }],
  nav: [{ path: '/', label: 'nav.home', icon: <HomeOutlined />, order: 0, permissions: [] }],
};
