export { AssignmentPage } from './AssignmentPage';
export { MobilisationPage } from './MobilisationPage';
export { PostPage } from './post/PostPage';
