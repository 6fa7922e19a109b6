export { BulletinPage } from './BulletinPage';
export { FigurePage } from './FigurePage';
