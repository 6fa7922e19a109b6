export { HoldsPage } from './holds/HoldsPage';
export { OwnHoldsPage } from './holds/OwnHoldsPage';
export { OpenZonePage } from './open/OpenZonePage';
export { ZonePage } from './zone/ZonePage';
export { ZonesPage } from './ZonesPage';
