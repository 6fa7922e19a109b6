export { HeldResultsPage } from './HeldResultsPage';
export { OwnTestsPage } from './OwnTestsPage';
export { PoolPage } from './PoolPage';
export { PoolsPage } from './PoolsPage';
export { ResultFilePage } from './ResultFilePage';
export { ResultFilesPage } from './ResultFilesPage';
export { TubeBatchesPage } from './TubeBatchesPage';
export { TubeBatchPage } from './TubeBatchPage';
