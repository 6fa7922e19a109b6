import { FieldTimeOutlined, GatewayOutlined } from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { texts } from './texts';
import { ZonesTile } from './ZonesTile';

const load = () => import('./pages');

export const zones: Feature = {
  name: 'zones',
  texts,
  routes: [
    { path: '/zones', lazy: page(load, 'ZonesPage') },
    { path: '/zones/new', lazy: page(load, 'OpenZonePage') },
    { path: '/zones/:zoneId', lazy: page(load, 'ZonePage') },
    { path: '/holds', lazy: page(load, 'HoldsPage') },
    { path: '/holds/self', lazy: page(load, 'OwnHoldsPage') },
  ],
  nav: [
    {
      path: paths.zones,
      group: 'control',
      label: 'nav.zones',
      icon: <GatewayOutlined aria-hidden />,
      order: 32,
      permissions: ['ZONES_READ'],
    },
    {
      path: paths.holds,
      group: 'control',
      label: 'nav.holds',
      icon: <FieldTimeOutlined aria-hidden />,
      order: 34,
      permissions: ['HOLDS_READ'],
    },
    {
      path: paths.ownHolds,
      group: 'own',
      label: 'own.title',
      icon: <FieldTimeOutlined aria-hidden />,
      order: 36,
      permissions: ['SELF_READ'],
    },
  ],
  home: [{ key: 'zones', order: 45, permissions: ['ZONES_READ'], Card: ZonesTile }],
};
