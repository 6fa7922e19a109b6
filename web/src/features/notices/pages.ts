export { ChannelsPage } from './channels/ChannelsPage';
export { NewNoticePage } from './draft/NewNoticePage';
export { InboxPage } from './InboxPage';
export { NoticePage } from './NoticePage';
export { NoticesPage } from './NoticesPage';
