export { GatheringPage } from './GatheringPage';
export { GatheringsPage } from './GatheringsPage';
export { NewGatheringPage } from './NewGatheringPage';
export { VisitFilePage } from './VisitFilePage';
export { VisitsPage } from './VisitsPage';
