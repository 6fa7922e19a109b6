export { OneOrderPage } from './OneOrderPage';
export { OrdersPage } from './OrdersPage';
