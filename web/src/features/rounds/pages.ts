export { HousesPage } from './doors/HousesPage';
export { HousePage } from './doors/HousePage';
export { NeedsPage } from './needs/NeedsPage';
export { OpenRoundPage } from './open/OpenRoundPage';
export { RoundPage } from './round/RoundPage';
export { RoundsPage } from './RoundsPage';
