import {
  BarcodeOutlined,
  ExperimentOutlined,
  InboxOutlined,
  MedicineBoxOutlined,
  QrcodeOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import type { Feature } from '@/shared/feature';
import { page } from '@/shared/page';
import { paths } from '@/shared/paths';
import { DeskTile } from './DeskTile';
import { texts } from './texts';

const load = () => import('./pages');

export const specimens: Feature = {
  name: 'specimens',
  texts,
  openRoutes: [
    { path: paths.desk, lazy: page(load, 'DeskPage') },
    { path: paths.deskBoxes, lazy: page(load, 'BoxesPage') },
    { path: paths.deskCourier, lazy: page(load, 'CourierPage') },
  ],
  routes: [
    { path: '/tubes', lazy: page(load, 'TubesPage') },
    { path: '/tubes/:code', lazy: page(load, 'TubePage') },
    { path: '/desks', lazy: page(load, 'WaitingPage') },
    { path: '/boxes', lazy: page(load, 'ShippingPage') },
    { path: '/boxes/:boxId', lazy: page(load, 'BoxPage') },
    { path: '/laboratories', lazy: page(load, 'LaboratoriesPage') },
    { path: '/laboratories/:laboratoryId/receipt', lazy: page(load, 'ReceiptPage') },
    { path: '/sampling-code', lazy: page(load, 'OwnCodePage') },
    { path: '/sampling-codes', lazy: page(load, 'CodeSheetPage') },
  ],
  nav: [
    {
      path: paths.desk,
      group: 'own',
      label: 'desk.title',
      icon: <ExperimentOutlined aria-hidden />,
      order: 25,
      permissions: ['SPECIMENS_TAKE'],
    },
    {
      path: paths.tubes,
      group: 'testing',
      label: 'nav.tubes',
      icon: <BarcodeOutlined aria-hidden />,
      order: 45,
      permissions: ['SPECIMENS_READ'],
    },
    {
      path: paths.desksWaiting,
      group: 'testing',
      label: 'nav.desks',
      icon: <ToolOutlined aria-hidden />,
      order: 46,
      permissions: ['SPECIMENS_READ', 'SPECIMENS_TAKE'],
    },
    {
      path: paths.shipping,
      group: 'testing',
      label: 'nav.boxes',
      icon: <InboxOutlined aria-hidden />,
      order: 47,
      permissions: ['SPECIMENS_READ'],
    },
    {
      path: paths.laboratories,
      group: 'testing',
      label: 'nav.laboratories',
      icon: <MedicineBoxOutlined aria-hidden />,
      order: 48,
      permissions: ['SPECIMENS_READ'],
    },
    {
      path: paths.samplingCode,
      group: 'own',
      label: 'nav.code',
      icon: <QrcodeOutlined aria-hidden />,
      order: 3,
      permissions: ['SELF_READ'],
    },
    {
      path: paths.samplingCodes,
      group: 'testing',
      label: 'codes.title',
      icon: <QrcodeOutlined aria-hidden />,
      order: 49,
      permissions: ['DOORS_KNOCK'],
    },
  ],
  home: [{ key: 'desk', order: 20, permissions: ['SPECIMENS_TAKE'], Card: DeskTile }],
};
