export { LeadPage } from './lead/LeadPage';
export { NewPostPage } from './list/NewPostPage';
export { NewRosterPage } from './rosters/NewRosterPage';
export { OnePostPage } from './post/OnePostPage';
export { OwnShiftsPage } from './own/OwnShiftsPage';
export { PostsPage } from './list/PostsPage';
export { RosterPage } from './roster/RosterPage';
export { RostersPage } from './rosters/RostersPage';
