export { NoticePage } from './NoticePage';
export { NoticesPage } from './NoticesPage';
