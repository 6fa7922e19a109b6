export { CallingPage } from './own/CallingPage';
export { OwnCallupsPage } from './own/OwnCallupsPage';
export { CallupPage } from './plan/CallupPage';
export { CallupsPage } from './CallupsPage';
