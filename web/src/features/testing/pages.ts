export { ResultFilePage } from './ResultFilePage';
export { ResultFilesPage } from './ResultFilesPage';
