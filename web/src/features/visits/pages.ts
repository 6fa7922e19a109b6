export { CityRisksPage } from './CityRisksPage';
export { GatheringPage } from './GatheringPage';
export { GatheringsPage } from './GatheringsPage';
export { NewGatheringPage } from './NewGatheringPage';
export { OwnTravelPage } from './OwnTravelPage';
export { PersonVisitsPage } from './PersonVisitsPage';
export { VisitFilePage } from './VisitFilePage';
export { VisitsPage } from './VisitsPage';
