export { BoxesPage } from './boxes/BoxesPage';
export { CourierPage } from './boxes/CourierPage';
export { DeskPage } from './desk/DeskPage';
