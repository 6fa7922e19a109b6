import { SafetyOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { texts } from './texts';
import './orders.css';

const load = () => import('./pages');

export const quarantine: Feature = {
  name: 'quarantine',
  texts,
  routes: [
    { path: '/quarantine/orders', lazy: page(load, 'OrdersPage') },
    { path: '/quarantine/orders/:orderId', lazy: page(load, 'OneOrderPage') },
  ],
  nav: [
    {
      path: paths.orders,
      group: 'control',
      label: 'nav.orders',
      icon: <SafetyOutlined aria-hidden />,
      order: 57,
      permissions: ['QUARANTINE_READ'],
    },
  ],
};
