export { AssignmentPage } from './AssignmentPage';
export { MobilisationPage } from './MobilisationPage';
