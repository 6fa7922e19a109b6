export { MissingPage } from './MissingPage';
export { NodePage } from './NodePage';
export { OwnWherePage } from './OwnWherePage';
export { RoundsOfCoveragePage } from './RoundsOfCoveragePage';
export { TopsPage } from './TopsPage';
export { TurnaroundPage } from './TurnaroundPage';
export { WherePage } from './WherePage';
